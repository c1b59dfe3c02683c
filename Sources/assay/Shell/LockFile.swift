#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that says "somebody is at it" as long as this value lives.
///
/// What counts is the system's lock on it, not that it is there: what a killed program left locks nobody out. Where the
/// file system knows no locks, it is held by everybody.
struct LockFile: ~Copyable {
  private let path: String
  private let file: OpenFile

  /// Makes or takes over the file; nil when another program holds it.
  init?(_ path: String) throws(SystemError) {
    while true {
      let file = try OpenFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK)
      guard (try? file.lock()) ?? true else { return nil }
      // Its holder may have removed it between the two calls; then this one is nobody's any more.
      if try file.status().links == 0 { continue }
      self.path = path
      self.file = file
      return
    }
  }

  deinit { _ = unsafe unlink(path) }

  /// Does something while it is held.
  func hold(_ body: () throws(CommandFailure) -> Void) throws(CommandFailure) { try body() }
}
