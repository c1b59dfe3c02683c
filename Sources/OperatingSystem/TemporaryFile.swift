internal import Text

/// A new file under a name of its own, locked as long as this value lives. A locked one belongs to a running program, an
/// unlocked one was left by a program that was killed.
///
/// A process number would not tell the two apart: two containers on one volume use the same numbers. The system releases
/// the lock however a program ends.
struct TemporaryFile: ~Copyable {
  private static let start = ".assay-"
  private static let end = ".tmp"

  /// Its folder and name.
  let path: String
  let file: OpenFile

  /// Makes one in a folder, without a lock where the file system has none.
  init(in folder: String) throws(SystemError) {
    var attempts = 0
    while true {
      let number = String(UInt64.random(in: .min ... .max), radix: 16).padded(with: "0", toTrailing: 16)
      let path = "\(folder)/\(Self.start)\(number)\(Self.end)"
      let file = try OpenFile(path, .create)
      // Before it was locked, another program may have taken it for a leftover and removed it.
      if (try? file.lock()) ?? true, try file.status().links > 0 {
        self.path = path
        self.file = file
        return
      }
      Platform.removeFile(path)
      attempts += 1
      if attempts == 8 { throw .tryAgain }
    }
  }

  /// Gives the file its final name.
  func take(_ target: String, _ existing: ExistingFile) throws(SystemError) {
    if existing == .keep {
      // A link to the name fails when the name exists, at whatever moment it appeared; renaming would not.
      do throws(SystemError) {
        try Platform.linkFile(path, as: target)
        return remove()
      } catch  where error.isWithoutLinks {
        // The name was free a moment ago.
      }
    }
    try Platform.renameFile(path, to: target)
  }

  /// Removes its name.
  func remove() { Platform.removeFile(path) }

  /// Removes the files that killed programs left in the folder.
  static func removeLeftovers(in folder: String) {
    for name in (try? FolderListing.names(in: folder)) ?? [] where isTemporary(name) {
      let path = "\(folder)/\(name)"
      guard let file = try? OpenFile(path, .readOwn),
        (try? file.status().kind) == .file, (try? file.lock()) == true
      else { continue }
      Platform.removeFile(path)
    }
  }

  private static func isTemporary(_ name: String) -> Bool {
    let number = name.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    return name.hasPrefix(start) && name.hasSuffix(end) && number.count == 16
      && number.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
