/// Lets a person type a line on a terminal, with the keys of `LineEditor`.
///
/// The terminal has other settings only while a line is typed: whatever ends the program at another time leaves it as it
/// was, and the signals that could end it in between come through the watch.
struct TerminalInput {
  /// Milliseconds after which Escape is a key and not the beginning of a sequence.
  private static let escapeTime: Int32 = 100
  private static let pieceSize = 1 << 16

  private let input = Platform.standardInput
  private let output = Platform.standardOutput
  private var decoder = KeyDecoder()
  /// Keys that were typed before their prompt.
  private var keys: ArraySlice<TerminalKey> = []

  /// Returns the line as it was entered; it may have several rows if they were pasted.
  mutating func answer(
    prompt: TerminalText, draft: String, watch: SignalWatch
  ) throws(SystemError) -> ConversationInput {
    let settings = try Platform.terminalSettings(of: input)
    begin(settings)
    defer { end(settings) }
    var line = LineEditor(draft)
    var display = LineDisplay()
    while true {
      if let answer = take(into: &line) {
        drawWhole(prompt, line, on: &display)
        if case .line = answer { write("\n") }
        return answer
      }
      draw(prompt, line, on: &display)
      switch watch.wait(for: input, milliseconds: decoder.isInSequence ? Self.escapeTime : -1) {
      case .input:
        let bytes = try Platform.readBytes(from: input, count: Self.pieceSize)
        if bytes.isEmpty { return .end }
        keys += decoder.keys(from: bytes)
      case .timeout: decoder.endSequence()
      case .signal(.resize): display.resize(columns: size.columns)
      case .signal(.resume): begin(settings)
      case .signal(.suspend):
        drawWhole(prompt, line, on: &display)
        suspend(settings)
        display.forget()
      case .signal:
        drawWhole(prompt, line, on: &display)
        return .interrupted
      }
    }
  }

  /// Applies keys until the line ends; nil while it goes on.
  private mutating func take(into line: inout LineEditor) -> ConversationInput? {
    while let key = keys.popFirst() {
      switch line.apply(key) {
      case .edited: continue
      case .entered: return .line(Array(line.text.utf8))
      case .ended: return .end
      }
    }
    return nil
  }

  /// Leaves the terminal to the shell until the shell gives it back.
  private func suspend(_ settings: TerminalSettings) {
    write("\n")
    end(settings)
    Platform.suspend()
    begin(settings)
  }

  private func begin(_ settings: TerminalSettings) {
    Platform.apply(settings.forEditing, to: input)
    write(LineDisplay.marksPastes)
  }

  private func end(_ settings: TerminalSettings) {
    write(LineDisplay.marksNoPastes)
    Platform.apply(settings, to: input)
  }

  private func draw(_ prompt: TerminalText, _ line: LineEditor, on display: inout LineDisplay) {
    let layout = LineLayout(prompt: prompt, line, width: size.columns)
    write(display.draw(layout.section(height: size.rows)))
  }

  /// Draws the line with the cursor at its end, below which other output begins.
  private func drawWhole(_ prompt: TerminalText, _ line: LineEditor, on display: inout LineDisplay) {
    var line = line
    _ = line.apply(.end)
    draw(prompt, line, on: &display)
  }

  private var size: (columns: Int, rows: Int) { Platform.size(of: output) ?? (80, 24) }

  /// A terminal that was closed takes nothing more; the next read tells.
  private func write(_ text: String) { try? Platform.writeBytes(Array(text.utf8), to: output) }
}
