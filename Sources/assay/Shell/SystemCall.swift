#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why the operating system refused.
struct SystemError: Error, Hashable, Sendable {
  /// The system's number for it.
  let code: Int32
  /// The system's words for it, or ours where the system would not have minded.
  let reason: String

  /// The fault of the call that failed last.
  init(code: Int32 = errno) {
    self.code = code
    reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  /// A refusal of our own.
  init(_ reason: String) {
    code = 0
    self.reason = reason
  }
}

/// Calls that begin again when a signal interrupts them.
enum SystemCall {
  /// The result of the call, which tells a fault by a negative number.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError() }
    }
  }

  /// Writes all bytes, in as many pieces as the system wants.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Darwin)
          return unsafe Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return unsafe Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // A terminal or pipe that another program made non-blocking: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw SystemError()
      }
    }
  }

  /// Reads up to `count` bytes; none at the end.
  static func read(from descriptor: Int32, count: Int) throws(SystemError) -> [UInt8] {
    // Filling a large buffer with zeros first would take longer than reading into it.
    var fault: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try retrying {
          #if canImport(Darwin)
            unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
          #elseif canImport(Musl)
            unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
          #else
            unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
          #endif
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }
}
