/// A word that does not rate the current statement.
enum InterviewCommand: Hashable, Sendable, CaseIterable {
  case help, skip, back, undo, unrate, evidence, comment, jump, quit
  case notApplicable, noCase, unknown

  /// The words in lower case; the first one is shown.
  private var words: [String] {
    switch self {
    case .help: ["?", "help"]
    case .skip: ["s", "skip", "next"]
    case .back: ["b", "back"]
    case .undo: ["u", "undo"]
    case .unrate: ["-"]
    case .evidence: ["e", "evidence"]
    case .comment: ["c", "comment"]
    case .jump: ["j", "jump"]
    case .quit: ["q", "quit", "exit"]
    case .notApplicable: ["n"]
    case .noCase: ["k"]
    case .unknown: ["d", "don't know", "not known"]
    }
  }

  /// Returns nil for any other text; upper case counts only where it is so written here.
  init?(_ text: String) {
    guard let command = Self.allCases.first(where: { $0.words.contains(text) }) else { return nil }
    self = command
  }

  /// Whether it needs a current statement.
  var needsQuestion: Bool {
    switch self {
    case .help, .back, .undo, .jump, .quit: false
    case .skip, .unrate, .evidence, .comment, .notApplicable, .noCase, .unknown: true
    }
  }
}
