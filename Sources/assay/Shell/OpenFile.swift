#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file or folder, closed when it goes out of scope.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens by the flags of open(2); `mode` is for a file that is made, and the process's mask applies.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    if path.utf8.contains(0) { throw SystemError(code: ENOENT) }
    descriptor = try SystemCall.retrying { unsafe open(path, flags | O_CLOEXEC, mode) }
  }

  deinit { close(descriptor) }

  /// All its bytes; throws when they are more than `limit`, or when it is a folder.
  func contents(limit: Int) throws(SystemError) -> [UInt8] {
    let status = try status()
    if status.kind == .folder { throw SystemError(code: EISDIR) }
    if status.size > limit { throw SystemError(tooLarge(limit)) }
    // One byte more than the size, so that the end is seen without another round.
    var bytes = try SystemCall.read(from: descriptor, count: max(status.size, 0) + 1)
    while true {
      if bytes.count > limit { throw SystemError(tooLarge(limit)) }
      let piece = try SystemCall.read(from: descriptor, count: 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes all bytes at the present place.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    try SystemCall.write(bytes, to: descriptor)
  }

  /// Gives the file the owner (where that is allowed) and the permissions of another one.
  func adopt(_ status: FileStatus) throws(SystemError) {
    _ = fchown(descriptor, status.owner, status.group)
    _ = try SystemCall.retrying { fchmod(descriptor, status.permissions) }
  }

  /// What the system tells about it, wherever its name is by now.
  func status() throws(SystemError) -> FileStatus { try FileStatus(of: descriptor) }

  /// Takes the file for this program, without waiting; false when another program has it. It is free again when it is
  /// closed, by whatever end. Throws where the file system knows no locks.
  func lock() throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try SystemCall.retrying { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.code == EWOULDBLOCK {
      return false
    }
  }

  /// Waits until the medium has it.
  func synchronize() throws(SystemError) {
    _ = try SystemCall.retrying { fsync(descriptor) }
  }

  private func tooLarge(_ limit: Int) -> String {
    limit < 1_000_000 ? "larger than \(limit) bytes" : "larger than \(limit / 1_000_000) MB"
  }
}
