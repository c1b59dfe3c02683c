/// The files and folders that commands read; any number of tasks may read at once.
package struct Files: Sendable {
  /// A file's bytes; more of them than the limit are refused.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(CommandFailure) -> [UInt8]
  /// Whether a regular file, not a link, has exactly these bytes; compares without keeping what is read. False as well
  /// where the file cannot be read.
  package var hasBytes: @Sendable (_ path: String, _ bytes: [UInt8]) -> Bool
  /// The entries of a folder, in byte order of the names, without `.` and `..`.
  package var list: @Sendable (_ path: String) throws(CommandFailure) -> [FolderEntry]
  /// The kind of the file or folder that a path leads to, symbolic links followed; nil when there is none.
  package var kind: @Sendable (_ path: String) -> FolderEntry.Kind?
  /// A text that is the same for all names of one file or folder; nil when there is none.
  package var identity: @Sendable (_ path: String) -> String?
}

/// One name in a folder.
package struct FolderEntry: Hashable, Sendable {
  /// What stands under a name.
  package enum Kind: Hashable, Sendable {
    case file, folder
    /// A device, a socket, a link to nothing; in a listing also a link to a folder, so that no walk is endless.
    case other
  }

  /// The name, without the folder.
  package let name: String
  /// The kind of the entry; links are not followed to folders.
  package let kind: Kind
}
