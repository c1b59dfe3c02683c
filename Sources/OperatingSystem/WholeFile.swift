/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
enum WholeFile {
  /// Replaces or makes the file. A symbolic link is followed to a regular file; permissions of a replaced file stay.
  /// A pipe or a device that takes characters is written to directly; a pipe may wait for its reader.
  static func write(_ bytes: [UInt8], to path: String, _ existing: ExistingFile) throws(SystemError) {
    let target = try destination(of: path)
    let old = try? FileStatus(of: target)
    if let old {
      if existing == .keep { throw .exists }
      if old.kind == .folder { throw .isFolder }
      if old.isStream { return try OpenFile(target, .writeStream).append(bytes) }
      try FileStatus.checkNotStream(path)
      try Platform.checkWritable(target)
    }
    let folder = FilePath.folder(of: target)
    TemporaryFile.removeLeftovers(in: folder)
    try replace(target, in: folder, with: bytes, like: old, existing)
    try synchronize(folder)
  }

  /// The path to write to: of a symbolic link, the file that it points to.
  private static func destination(of path: String) throws(SystemError) -> String {
    if path.isEmpty || path.utf8.contains(0) { throw .notFound }
    if path.hasSuffix("/") { throw .isFolder }
    guard let status = try? FileStatus(of: path, followingLinks: false), status.isLink else { return path }
    // The name behind such a link need not lead anywhere: `/dev/stdout` on a pipe ends in `pipe:[123]`.
    if (try? FileStatus(of: path))?.isStream == true { return path }
    return try Platform.resolved(path)
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

  /// Makes the name survive a power cut as well. A folder that may not be read, or a file system that cannot do it, is
  /// not an error.
  private static func synchronize(_ folder: String) throws(SystemError) {
    do throws(SystemError) {
      try OpenFile(folder, .read).synchronize()
    } catch  where error.isMediumFault {
      throw error
    } catch {}
  }
}
