internal import Text

/// An open file or folder, closed when the value goes out of scope.
struct OpenFile: ~Copyable {
  private let descriptor: Platform.Descriptor

  init(_ path: String, _ mode: OpenMode) throws(SystemError) { descriptor = try Platform.openFile(path, mode) }

  deinit { Platform.closeFile(descriptor) }

  /// All its bytes; throws when they are more than `limit`, or when it is a folder.
  func contents(limit: Int) throws(SystemError) -> [UInt8] {
    let status = try status()
    if status.kind == .folder { throw .isFolder }
    if status.size > limit { throw .tooLarge(limit) }
    // One byte more than the size, so that the end is seen without another round.
    var bytes = try Platform.readBytes(from: descriptor, count: max(status.size, 0) + 1)
    while true {
      if bytes.count > limit { throw .tooLarge(limit) }
      let piece = try Platform.readBytes(from: descriptor, count: 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Whether it is a regular file with exactly these bytes.
  func hasBytes(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    let status = try status()
    guard status.kind == .file, status.size == bytes.count else { return false }
    var start = 0
    while true {
      let piece = try Platform.readBytes(from: descriptor, count: 1 << 16)
      if piece.isEmpty { return start == bytes.count }
      guard WordScan.isEqual(piece.span, to: bytes.span, at: start) else { return false }
      start += piece.count
    }
  }

  /// Writes all bytes at the present position.
  func append(_ bytes: [UInt8]) throws(SystemError) { try Platform.writeBytes(bytes, to: descriptor) }

  /// Gives the file the owner (where that is allowed) and the permissions of another one.
  func adopt(_ status: FileStatus) throws(SystemError) { try Platform.adopt(status, for: descriptor) }

  /// The file's status, whatever its name is by now.
  func status() throws(SystemError) -> FileStatus { try Platform.status(of: descriptor) }

  /// Locks the file for this program, without waiting; false when another program has it. The lock ends with this value,
  /// and with the program however it ends. Throws where the file system has no locks.
  func lock() throws(SystemError) -> Bool { try Platform.lockFile(descriptor) }

  /// Waits until the medium has the file's contents.
  func synchronize() throws(SystemError) { try Platform.synchronize(descriptor) }
}

extension SystemError {
  fileprivate static func tooLarge(_ limit: Int) -> SystemError {
    SystemError(limit < 1_000_000 ? "larger than \(limit) bytes" : "larger than \(limit / 1_000_000) MB")
  }
}
