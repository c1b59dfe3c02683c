/// The files and folders that commands read; any number of tasks may read at once.
struct Files: Sendable {
  /// A file's bytes; more of them than the limit are refused.
  var read: @Sendable (_ path: String, _ limit: Int) throws(CommandFailure) -> [UInt8]
  /// What a folder holds, in byte order of the names, without `.` and `..`.
  var list: @Sendable (_ path: String) throws(CommandFailure) -> [FolderEntry]
  /// What a path leads to, symbolic links followed; nil when there is nothing.
  var kind: @Sendable (_ path: String) -> FolderEntry.Kind?
}
