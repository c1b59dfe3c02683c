/// An argument that is identified by its position.
///
/// `Value` is the type that a command gets: that of the value, an optional where the argument may be missing and has no
/// default, an array where it takes all words that are left.
struct Positional<Value: Sendable>: CommandPositional {
  let name: String
  let completion: Completion
  let count: PositionalCount
  let summary: String
  /// The value for the words that were given, in order.
  let value: @Sendable (_ words: [String]) throws(ValueFault) -> Value

  /// An argument that every command line needs.
  init(_ name: String, _ syntax: ValueSyntax<Value>, _ summary: String) {
    self.init(name, syntax.completion, .one, summary) { (words) throws(ValueFault) in
      try syntax.read(words.first ?? "")
    }
  }

  /// An argument with a default.
  init(_ name: String, _ syntax: ValueSyntax<Value>, default value: Value, _ summary: String) {
    self.init(name, syntax.completion, .optional, summary) { (words) throws(ValueFault) in
      if let word = words.first { try syntax.read(word) } else { value }
    }
  }

  /// An argument that may be missing.
  init<Wrapped>(optional name: String, _ syntax: ValueSyntax<Wrapped>, _ summary: String) where Value == Wrapped? {
    self.init(name, syntax.completion, .optional, summary) { (words) throws(ValueFault) in
      if let word = words.first { try syntax.read(word) } else { nil }
    }
  }

  /// All words that are left, at least one; only the last argument of a command may be so.
  init<Element>(many name: String, _ syntax: ValueSyntax<Element>, _ summary: String) where Value == [Element] {
    self.init(name, syntax.completion, .many, summary) { (words) throws(ValueFault) in
      try words.map { (word) throws(ValueFault) in try syntax.read(word) }
    }
  }

  private init(
    _ name: String, _ completion: Completion, _ count: PositionalCount, _ summary: String,
    value: @escaping @Sendable (_ words: [String]) throws(ValueFault) -> Value
  ) {
    self.name = name
    self.completion = completion
    self.count = count
    self.summary = summary
    self.value = value
  }

  func anyValue(of words: [String]) throws(ValueFault) -> any Sendable { try value(words) }
}

/// How many words a positional argument takes.
enum PositionalCount: Hashable, Sendable {
  case one
  /// One or none.
  case optional
  /// One or more.
  case many
}

/// A positional argument of any type, for the parser, the help and the completions.
protocol CommandPositional: Sendable {
  /// Its placeholder in the help, in capitals.
  var name: String { get }
  /// The words or paths that a shell offers for it.
  var completion: Completion { get }
  var count: PositionalCount { get }
  /// Its meaning, for the help: lower case, no full stop.
  var summary: String { get }

  /// The value for the words that were given, in order.
  func anyValue(of words: [String]) throws(ValueFault) -> any Sendable
}

extension CommandPositional {
  /// The name as the usage shows it: `DIR`, `[DIR]`, `PATH...`.
  var synopsis: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .many: "\(name)..."
    }
  }
}
