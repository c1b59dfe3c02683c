/// A named part of a command line: a flag, or a name with a value.
///
/// `Value` is the type that a command gets: that of the value, an optional where the option may be missing and has no default,
/// an array where it can be repeated, `Bool` for a flag.
struct Option<Value: Sendable>: CommandOption {
  let name: String
  let short: Character?
  let completion: Completion?
  let valueName: String
  let summary: String
  let isRequired: Bool
  let isRepeatable: Bool
  /// The value for the words that were given, in order; for none of them the default.
  let value: @Sendable (_ words: [String]) throws(ValueFault) -> Value

  /// An option with a default; `valueName` may be left out where the legal words are listed.
  init(
    _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Value>, as valueName: String = "",
    default value: Value, _ summary: String
  ) {
    self.init(name, short, syntax.completion, as: valueName, summary) { (words) throws(ValueFault) in
      if let word = words.last { try syntax.read(word) } else { value }
    }
  }

  /// An option that may be missing.
  init<Wrapped>(
    _ name: String, short: Character? = nil, _ syntax: ValueSyntax<Wrapped>, as valueName: String = "",
    _ summary: String
  ) where Value == Wrapped? {
    self.init(name, short, syntax.completion, as: valueName, summary) { (words) throws(ValueFault) in
      if let word = words.last { try syntax.read(word) } else { nil }
    }
  }

  /// An option that every command line needs.
  init(
    required name: String, short: Character? = nil, _ syntax: ValueSyntax<Value>, as valueName: String = "",
    _ summary: String
  ) {
    self.init(name, short, syntax.completion, as: valueName, summary, isRequired: true) { (words) throws(ValueFault) in
      try syntax.read(words.last ?? "")
    }
  }

  /// An option that can be repeated; its value holds all of them, in order.
  init<Element>(
    repeatable name: String, _ syntax: ValueSyntax<Element>, as valueName: String = "", _ summary: String
  ) where Value == [Element] {
    self.init(name, nil, syntax.completion, as: valueName, summary, isRepeatable: true) { (words) throws(ValueFault) in
      try words.map { (word) throws(ValueFault) in try syntax.read(word) }
    }
  }

  /// A flag.
  init(flag name: String, short: Character? = nil, _ summary: String) where Value == Bool {
    self.init(name, short, nil, as: "", summary, isRepeatable: true) { (words) throws(ValueFault) in !words.isEmpty }
  }

  private init(
    _ name: String, _ short: Character?, _ completion: Completion?, as valueName: String, _ summary: String,
    isRequired: Bool = false, isRepeatable: Bool = false,
    value: @escaping @Sendable (_ words: [String]) throws(ValueFault) -> Value
  ) {
    self.name = name
    self.short = short
    self.completion = completion
    self.valueName = valueName
    self.summary = summary
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.value = value
  }

  func anyValue(of words: [String]) throws(ValueFault) -> any Sendable { try value(words) }
}

/// An option of any type, for the parser, the help and the completions.
protocol CommandOption: Sendable {
  /// The name after the two hyphens.
  var name: String { get }
  /// The letter after one hyphen.
  var short: Character? { get }
  /// The words or paths that a shell offers for the value; nil for a flag.
  var completion: Completion? { get }
  /// The placeholder of the value in the help, in capitals; may be empty where the legal words are listed.
  var valueName: String { get }
  /// Its purpose, for the help: lower case, no full stop.
  var summary: String { get }
  var isRequired: Bool { get }
  /// Whether it may be given more than once; true for flags.
  var isRepeatable: Bool { get }

  /// The value for the words that were given, in order; for none of them the default.
  func anyValue(of words: [String]) throws(ValueFault) -> any Sendable
}

extension CommandOption {
  /// The name as it is typed: `--format`.
  var longForm: String { "--\(name)" }

  /// The name with the placeholder of its value: `--format table|json|csv`, `--target N`.
  var synopsis: String { completion == nil ? longForm : "\(longForm) \(placeholder)" }

  /// The synopsis with the letter in front, for a list of options: `-o, --output FILE`.
  var heading: String { short.map { "-\($0), \(synopsis)" } ?? synopsis }

  /// The placeholder of the value: its name, or the legal words.
  var placeholder: String {
    if case .oneOf(let words) = completion, valueName.isEmpty { return words.joined(separator: "|") }
    return valueName
  }
}
