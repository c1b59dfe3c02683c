internal import OperatingSystem
internal import Terminal
internal import Text

/// The verdict on an answer in a dialogue: whether it can be used.
enum AnswerVerdict<Value> {
  case success(Value)
  /// The reason, as a sentence without a full stop.
  case failure(TerminalText)
}

extension System {
  /// Asks until the answer can be used; nil when the person leaves. `?` prints the explanation. An editor
  /// offers an answer that cannot be used for changes.
  func ask<Value>(
    _ question: String, explained explanation: TerminalText, judge: (String) -> AnswerVerdict<Value>
  ) throws(CommandFailure) -> Value? {
    var draft = ""
    while true {
      guard case .line(let line) = try readAnswer(TerminalText(oneLine: question), draft) else { return nil }
      let text = String(decoding: line, as: UTF8.self).trimmed
      draft = ""
      if text == "?" {
        var outline = TextOutline()
        outline.add(explanation)
        try print(outline)
        continue
      }
      switch judge(text) {
      case .success(let value): return value
      case .failure(let reason):
        draft = text
        try print("\(reason)\(reason.text.hasSuffix("?") ? "" : ".") Enter ? for an explanation.")
      }
    }
  }

  /// Prints lines with their numbers, each indented and as wide as the terminal.
  func choices(_ lines: [(title: TerminalText, purpose: String)]) throws(CommandFailure) {
    var outline = TextOutline()
    for (index, line) in lines.enumerated() {
      outline.add("\(index + 1)  \(line.title)", depth: 1)
      if !line.purpose.isEmpty { outline.add(userText: line.purpose, depth: 3) }
    }
    try print(outline)
  }

  private func print(_ outline: TextOutline) throws(CommandFailure) {
    try print(outline.rendered(width: width(), style: Style(isOn: false)))
  }
}
