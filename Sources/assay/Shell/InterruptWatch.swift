#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Turns the signals that ask a program to leave into something that a waiting read can see.
///
/// A handler that only sets a flag loses a signal that arrives between the prompt and `read`. Here the handler writes a
/// byte into a pipe, and whoever waits for input waits for the pipe too.
struct InterruptWatch {
  private let reading: Int32

  /// Watches for Ctrl-C, for a request to end and for a closed terminal, from now to the end of the program.
  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw SystemError() }
    reading = ends[0]
    unsafe interruptPipe = ends[1]
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in
        var byte: UInt8 = 1
        #if canImport(Darwin)
          _ = unsafe Darwin.write(interruptPipe, &byte, 1)
        #elseif canImport(Musl)
          _ = unsafe Musl.write(interruptPipe, &byte, 1)
        #else
          _ = unsafe Glibc.write(interruptPipe, &byte, 1)
        #endif
      }
    }
  }

  /// Waits until the descriptor has something to read or has ended; false when a signal came first.
  func waits(for descriptor: Int32) -> Bool {
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
    ]
    while unsafe poll(&waiting, 2, -1) < 0 && errno == EINTR {}
    return waiting[1].revents == 0
  }
}

/// Where the handler writes; set once, before any handler is.
private nonisolated(unsafe) var interruptPipe: Int32 = -1
