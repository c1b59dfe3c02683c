/// Turns the signals that ask a program to end into something that a waiting read can see.
///
/// A handler that only sets a flag loses a signal that arrives between the prompt and `read`. Here the handler writes a
/// byte into a pipe, and waiting for input waits for the pipe as well.
struct InterruptWatch {
  private let interrupts: Platform.Descriptor

  /// Watches for Ctrl-C, for a request to end and for a closed terminal, from now to the end of the program.
  init() throws(SystemError) { interrupts = try Platform.interrupts() }

  /// Waits until the descriptor has something to read or has ended; false when a signal came first.
  func waits(for descriptor: Platform.Descriptor) -> Bool { Platform.wait(for: descriptor, unless: interrupts) }
}
