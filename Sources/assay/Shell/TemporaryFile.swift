#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A new file under a name that nobody else uses, locked as long as this value lives: a locked one belongs to a program
/// that writes, an unlocked one was left by a program that was killed.
///
/// A lock tells the two apart where a process number would not: two containers on one volume number their processes
/// alike, and the system takes the lock back however a program ends.
struct TemporaryFile: ~Copyable {
  private static let start = ".assay-"
  private static let end = ".tmp"

  let path: String
  let file: OpenFile

  /// Makes one in a folder. Where file systems know no locks it goes without.
  init(in folder: String) throws(SystemError) {
    var attempts = 0
    while true {
      let number = String(UInt64.random(in: .min ... .max), radix: 16)
      let path = "\(folder)/\(Self.start)\(String(repeating: "0", count: 16 - number.count))\(number)\(Self.end)"
      let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      // Before the lock was on it, another program may have taken it for a leftover.
      if (try? file.lock()) ?? true, try file.status().links > 0 {
        self.path = path
        self.file = file
        return
      }
      _ = unsafe unlink(path)
      attempts += 1
      if attempts == 8 { throw SystemError(code: EAGAIN) }
    }
  }

  /// Gives the file its final name.
  func take(_ target: String, _ existing: ExistingFile) throws(SystemError) {
    if existing == .keep {
      // A link to the name fails when the name exists, at whatever moment it appeared; renaming would not.
      if unsafe link(path, target) == 0 { return remove() }
      // File systems without links: the name was free a moment ago.
      if ![EPERM, ENOTSUP, ENOSYS].contains(errno) { throw SystemError() }
    }
    _ = try SystemCall.retrying { unsafe rename(path, target) }
  }

  /// Removes its name.
  func remove() { _ = unsafe unlink(path) }

  /// Removes what killed programs left in the folder.
  static func removeLeftovers(in folder: String) {
    for name in (try? FolderListing.names(in: folder)) ?? [] where isOne(name) {
      let path = "\(folder)/\(name)"
      guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
        (try? file.status().kind) == .file, (try? file.lock()) == true
      else { continue }
      _ = unsafe unlink(path)
    }
  }

  private static func isOne(_ name: String) -> Bool {
    let number = name.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    return name.hasPrefix(start) && name.hasSuffix(end) && number.count == 16
      && number.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
