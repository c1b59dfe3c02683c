internal import Text

/// Asks a person, or takes the answers of a script, on standard input and output.
struct Conversation {
  /// Bytes of the longest line of a script.
  private static let longestLine = 256_000_000

  /// How answers arrive.
  let way: AnswerWay
  private var input = InputBuffer(descriptor: Platform.standardInput)
  private var editor = TerminalInput()
  private var watch: SignalWatch?

  /// Chooses the way by the standard descriptors. `terminalType` is the variable TERM: a terminal whose cursor cannot move
  /// is called `dumb` or nothing at all.
  init(terminalType: String?) {
    let inputIsTerminal = Platform.isTerminal(Platform.standardInput)
    let canMove = !["", "dumb"].contains(terminalType ?? "") && Platform.isTerminal(Platform.standardOutput)
    way = inputIsTerminal ? canMove ? .editor : .terminal : .lines
  }

  /// Prints the prompt and returns the answer; an editor offers the draft for changes.
  mutating func answer(
    prompt: TerminalText, draft: String, output: inout OutputBuffer
  ) throws(SystemError) -> ConversationInput {
    let watch = if let watch { watch } else { try SignalWatch(for: way) }
    self.watch = watch
    // A closed terminal takes no more output, which is not an error here: every answer is saved already.
    if way == .editor {
      try? output.flush()
      return try editor.answer(prompt: prompt, draft: draft, watch: watch)
    }
    try? output.append(Array(prompt.text.utf8))
    try? output.flush()
    let answer = try input.answer(limit: Self.longestLine) { Self.isReady(watch, prompt, &output) }
    return way == .terminal ? answer.withoutKeys : answer
  }

  /// Waits for input; false when a signal asks to end. After Ctrl-Z and `fg` the prompt is printed again.
  private static func isReady(_ watch: SignalWatch, _ prompt: TerminalText, _ output: inout OutputBuffer) -> Bool {
    while true {
      switch watch.wait(for: Platform.standardInput) {
      case .input, .timeout: return true
      case .signal(.resume):
        try? output.append(Array(prompt.text.utf8))
        try? output.flush()
      case .signal: return false
      }
    }
  }
}

extension ConversationInput {
  /// A line of a terminal without control characters and the sequences of keys such as the arrows, which have their
  /// effect.
  fileprivate var withoutKeys: ConversationInput {
    guard case .line(let bytes) = self, bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
    var decoder = KeyDecoder()
    var editor = LineEditor()
    for key in decoder.keys(from: bytes) { _ = editor.apply(key) }
    return .line(Array(editor.text.utf8))
  }
}
