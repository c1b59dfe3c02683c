/// Lists and makes folders.
enum FolderListing {
  /// The entries of the folder, in byte order of their names.
  static func entries(of path: String) throws(SystemError) -> [FolderEntry] {
    try names(in: path).map { name in
      FolderEntry(name: name, kind: kind(of: "\(path)/\(name)"))
    }
  }

  /// The names in the folder, in byte order, without `.` and `..`.
  static func names(in path: String) throws(SystemError) -> [String] {
    try Platform.names(in: path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes the folder and those above it; an existing one is left as it is.
  static func make(_ path: String) throws(SystemError) {
    if path.isEmpty || path.utf8.contains(0) { throw .notFound }
    // Another program may make the same folder at the same time: it only has to exist in the end. If it does not, the
    // first refusal is the reason.
    var refusal: SystemError?
    for end in path.indices.dropFirst() + [path.endIndex] where end == path.endIndex || path[end] == "/" {
      let part = String(path[..<end])
      do throws(SystemError) {
        try Platform.makeFolder(part)
      } catch {
        if refusal == nil, (try? FileStatus(of: part)) == nil { refusal = error }
      }
    }
    guard let status = try? FileStatus(of: path) else { throw refusal ?? .notFound }
    if status.kind != .folder { throw .notAFolder }
  }

  private static func kind(of path: String) -> FolderEntry.Kind {
    guard let own = try? FileStatus(of: path, followingLinks: false) else { return .other }
    guard own.isLink else { return own.kind }
    return (try? FileStatus(of: path))?.kind == .file ? .file : .other
  }
}
