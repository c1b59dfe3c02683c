/// The files and folders that commands read; any number of tasks may read at once.
struct Files: Sendable {
  /// A file's bytes; more of them than the limit are refused.
  var read: @Sendable (_ path: String, _ limit: Int) throws(CommandFailure) -> [UInt8]
  /// The entries of a folder, in byte order of the names, without `.` and `..`.
  var list: @Sendable (_ path: String) throws(CommandFailure) -> [FolderEntry]
  /// The kind of the file or folder that a path leads to, symbolic links followed; nil when there is none.
  var kind: @Sendable (_ path: String) -> FolderEntry.Kind?
  /// A text that is the same for all names of one file or folder; nil when there is none.
  var identity: @Sendable (_ path: String) -> String?
}

/// One name in a folder.
struct FolderEntry: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder
    /// A device, a socket, a link to nothing; in a listing also a link to a folder, so that no walk is endless.
    case other
  }

  let name: String
  let kind: Kind
}
