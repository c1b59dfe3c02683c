/// Turns the signals that a conversation reacts to into something that a waiting read can see.
///
/// A handler that only sets a flag loses a signal that arrives between the prompt and `read`. Here the handler writes a
/// byte into a pipe, and waiting for input waits for the pipe as well.
struct SignalWatch {
  private let signals: Platform.Descriptor

  /// Watches, from now to the end of the program, for Ctrl-C, for a request to end and for a closed terminal; on a
  /// terminal also for its return to the foreground, and where lines are edited for Ctrl-Z and a new size of the window.
  init(for way: AnswerWay) throws(SystemError) {
    let always: [Signal] = [.interrupt, .quit, .terminate, .hangUp]
    let more: [Signal] =
      switch way {
      case .lines: []
      case .terminal: [.resume]
      case .editor: [.suspend, .resume, .resize]
      }
    signals = try Platform.watch(always + more)
  }

  /// Waits until the descriptor has something to read or has ended, for so many milliseconds at most (default: without a
  /// limit).
  func wait(for descriptor: Platform.Descriptor, milliseconds: Int32 = -1) -> Wakening {
    Platform.wait(for: descriptor, signals: signals, milliseconds: milliseconds)
  }
}

/// The reason why waiting ended.
enum Wakening: Hashable, Sendable {
  /// There is something to read, or the input has ended.
  case input
  case signal(Signal)
  /// The time is over.
  case timeout
}
