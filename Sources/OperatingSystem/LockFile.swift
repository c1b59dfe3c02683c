/// A lock on a file that is made for it and removed with this value.
///
/// The system's lock counts, not the file: a file that a killed program left behind locks nothing. Where the file system
/// has no locks, every program gets one.
struct LockFile: ~Copyable {
  private let path: String
  private let file: OpenFile

  /// Makes or takes over the file; nil when another program holds its lock.
  init?(_ path: String) throws(SystemError) {
    while true {
      let file = try OpenFile(path, .lock)
      guard (try? file.lock()) ?? true else { return nil }
      // Its holder may have removed it between the two calls: then the lock is on a file without a name.
      if try file.status().links == 0 { continue }
      self.path = path
      self.file = file
      return
    }
  }

  deinit { Platform.removeFile(path) }

  /// Runs `body` under the lock.
  func withLock(_ body: () throws(CommandFailure) -> Void) throws(CommandFailure) { try body() }
}
