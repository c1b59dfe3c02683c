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
  /// What holds no file, such as a pipe or a terminal, is written through.
  static func write(_ bytes: [UInt8], to path: String, _ existing: ExistingFile) throws(SystemError) {
    let target = try destination(of: path)
    let old = try? FileStatus(of: target)
    if let old {
      if existing == .keep { throw SystemError(code: EEXIST) }
      if old.kind == .folder { throw SystemError(code: EISDIR) }
      if old.isStream { return try OpenFile(target, O_WRONLY | O_NOCTTY).append(bytes) }
      if old.kind != .file { throw SystemError("not a regular file") }
      if unsafe access(target, W_OK) != 0 { throw SystemError() }
    }
    let folder = folder(of: target)
    TemporaryFile.removeLeftovers(in: folder)
    try replace(target, in: folder, with: bytes, like: old, existing)
    try synchronize(folder)
  }

  /// Where the path leads; links stay in place, and what they point to is written.
  private static func destination(of path: String) throws(SystemError) -> String {
    if path.isEmpty || path.utf8.contains(0) { throw SystemError(code: ENOENT) }
    if path.hasSuffix("/") { throw SystemError(code: EISDIR) }
    guard let status = try? FileStatus(of: path, followingLinks: false), status.isLink else { return path }
    // The name behind such a link need not lead anywhere: `/dev/stdout` on a pipe ends in `pipe:[123]`.
    if (try? FileStatus(of: path))?.isStream == true { return path }
    guard let resolved = unsafe realpath(path, nil) else { throw SystemError() }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }

  private static func replace(
    _ target: String, in folder: String, with bytes: [UInt8], like old: FileStatus?, _ existing: ExistingFile
  ) throws(SystemError) {
    let temporary = try TemporaryFile(in: folder)
    do throws(SystemError) {
      if let old { try temporary.file.adopt(old) }
      try temporary.file.append(bytes)
      try temporary.file.synchronize()
      try temporary.take(target, existing)
    } catch {
      temporary.remove()
      throw error
    }
  }

  /// The name, too, has to survive a power cut. Folders that may not be read and file systems that cannot promise it
  /// are left alone: then nothing can be done.
  private static func synchronize(_ folder: String) throws(SystemError) {
    do throws(SystemError) {
      try OpenFile(folder, O_RDONLY).synchronize()
    } catch  where [EIO, ENOSPC, EDQUOT].contains(error.code) {
      throw error
    } catch {}
  }
}
