#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
enum WholeFile {
  /// Replaces or makes the file. A symbolic link is followed to a regular file; permissions of a replaced file stay.
  static func write(_ bytes: [UInt8], to path: String, _ existing: ExistingFile) throws(SystemError) {
    let target = try destination(of: path)
    let old = try? FileStatus(of: target, followingLinks: false)
    if let old {
      if existing == .keep { throw SystemError(code: EEXIST) }
      if old.kind == .folder { throw SystemError(code: EISDIR) }
      if old.kind != .file { throw SystemError("not a regular file") }
      if unsafe access(target, W_OK) != 0 { throw SystemError() }
    }
    let folder = folder(of: target)
    removeLeftovers(in: folder)
    let temporary = "\(folder)/\(temporaryName(of: getpid()))"
    do throws(SystemError) {
      try fill(temporary, with: bytes, like: old)
      try move(temporary, to: target, existing)
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    // The name, too, has to survive a power cut; some file systems cannot promise it, and then nothing can be done.
    try? OpenFile(folder, O_RDONLY).synchronize()
  }

  /// Where the path leads; links stay in place, and what they point to is written.
  private static func destination(of path: String) throws(SystemError) -> String {
    if path.isEmpty || path.utf8.contains(0) { throw SystemError(code: ENOENT) }
    if path.hasSuffix("/") { throw SystemError(code: EISDIR) }
    guard let status = try? FileStatus(of: path, followingLinks: false), status.isLink else { return path }
    guard let resolved = unsafe realpath(path, nil) else { throw SystemError() }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }

  private static func fill(_ temporary: String, with bytes: [UInt8], like old: FileStatus?) throws(SystemError) {
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    if let old { try file.adopt(old) }
    try file.append(bytes)
    try file.synchronize()
  }

  private static func move(_ temporary: String, to target: String, _ existing: ExistingFile) throws(SystemError) {
    if existing == .keep {
      // A link to the name fails when the name exists, at whatever moment it appeared; renaming would not.
      if unsafe link(temporary, target) == 0 {
        _ = unsafe unlink(temporary)
        return
      }
      // File systems without links: the name was free a moment ago.
      if ![EPERM, ENOTSUP, ENOSYS].contains(errno) { throw SystemError() }
    }
    _ = try SystemCall.retrying { unsafe rename(temporary, target) }
  }

  /// The process's number is in the name, so that two programs never share one, and a dead one's file is known.
  private static func temporaryName(of process: pid_t) -> String { ".assay-\(process).tmp" }

  /// Removes what a killed program left in the folder.
  private static func removeLeftovers(in folder: String) {
    for name in (try? FolderListing.names(in: folder)) ?? [] where name.hasPrefix(".assay-") && name.hasSuffix(".tmp") {
      guard let process = pid_t(name.dropFirst(7).dropLast(4)), process > 0 else { continue }
      let isGone = kill(process, 0) != 0 && errno == ESRCH
      if isGone || process == getpid() { _ = unsafe unlink("\(folder)/\(name)") }
    }
  }
}
