#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system tells about a file without opening it.
struct FileStatus: Hashable, Sendable {
  let kind: FolderEntry.Kind
  let isLink: Bool
  /// Whether bytes pass through it, to another program or a device, instead of staying in it.
  let isStream: Bool
  /// Bytes.
  let size: Int
  /// How many names it has.
  let links: Int
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// What the path leads to or, without following links, the thing itself.
  init(of path: String, followingLinks: Bool = true) throws(SystemError) {
    if path.utf8.contains(0) { throw SystemError(code: ENOENT) }
    var status = stat()
    _ = try SystemCall.retrying { unsafe followingLinks ? stat(path, &status) : lstat(path, &status) }
    self.init(status)
  }

  /// The status of an open file.
  init(of descriptor: Int32) throws(SystemError) {
    var status = stat()
    _ = try SystemCall.retrying { unsafe fstat(descriptor, &status) }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    isLink = status.st_mode & S_IFMT == S_IFLNK
    isStream = [S_IFIFO, S_IFCHR].contains(status.st_mode & S_IFMT)
    size = Int(status.st_size)
    links = Int(status.st_nlink)
    permissions = status.st_mode & 0o777
    owner = status.st_uid
    group = status.st_gid
  }
}
