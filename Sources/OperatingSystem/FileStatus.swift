/// The properties of a file that the system tells without opening it.
package struct FileStatus: Hashable, Sendable {
  let kind: FolderEntry.Kind
  let isLink: Bool
  /// Whether bytes pass through it, to another program or a device, instead of staying in it.
  let isStream: Bool
  /// Bytes.
  let size: Int
  /// The number of its names.
  let links: Int
  /// The nine permission bits.
  let permissions: UInt32
  let owner: UInt32
  let group: UInt32
  /// The numbers of the file system and of the file in it, which all its names share.
  let identity: String
}

extension FileStatus {
  /// Throws for a pipe, a device or a socket at a path, before it is opened: that could wait for another program without
  /// end. The names of open files are exempt.
  static func checkNotStream(_ path: String) throws(SystemError) {
    if !FilePath.isOpenFile(path), let status = try? FileStatus(of: path), status.kind == .other {
      throw SystemError("a pipe or a device, not a file; for a pipe, use - with < or >")
    }
  }

  /// The status of the file that the path leads to or, without following links, of the link itself.
  init(of path: String, followingLinks: Bool = true) throws(SystemError) {
    self = try Platform.status(of: path, followingLinks: followingLinks)
  }
}
