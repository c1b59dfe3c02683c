#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads and makes folders.
enum FolderListing {
  /// What the folder holds, in byte order of the names.
  static func entries(of path: String) throws(SystemError) -> [FolderEntry] {
    try names(in: path).map { name in
      FolderEntry(name: name, kind: kind(of: "\(path)/\(name)"))
    }
  }

  /// The names in the folder, in byte order, without `.` and `..`.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard !path.utf8.contains(0), let folder = unsafe opendir(path) else { throw SystemError() }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes the folder and those above it.
  static func make(_ path: String) throws(SystemError) {
    if path.isEmpty || path.utf8.contains(0) { throw SystemError(code: ENOENT) }
    // Whoever made it: what counts is that it is there in the end. The first refusal is the reason when it is not.
    var refusal: SystemError?
    for end in path.indices.dropFirst() + [path.endIndex] where end == path.endIndex || path[end] == "/" {
      if unsafe mkdir(String(path[..<end]), 0o777) == 0 { continue }
      let error = SystemError()
      if refusal == nil, (try? FileStatus(of: String(path[..<end]))) == nil { refusal = error }
    }
    guard let status = try? FileStatus(of: path) else { throw refusal ?? SystemError(code: ENOENT) }
    if status.kind != .folder { throw SystemError(code: ENOTDIR) }
  }

  private static func kind(of path: String) -> FolderEntry.Kind {
    guard let own = try? FileStatus(of: path, followingLinks: false) else { return .other }
    guard own.isLink else { return own.kind }
    return (try? FileStatus(of: path))?.kind == .file ? .file : .other
  }
}
