/// The properties of a file that the system tells without opening it.
struct FileStatus: Hashable, Sendable {
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
  /// The status of the file that the path leads to or, without following links, of the link itself.
  init(of path: String, followingLinks: Bool = true) throws(SystemError) {
    self = try Platform.status(of: path, followingLinks: followingLinks)
  }
}
