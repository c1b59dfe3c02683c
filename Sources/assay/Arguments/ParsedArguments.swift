/// The values of one command line, all of them legal by their descriptions.
struct ParsedArguments: Hashable, Sendable {
  private var options: [String: [String]] = [:]
  private var positionals: [String: [String]] = [:]

  /// Notes a value of an option; an empty one for a flag.
  mutating func add(_ value: String, to option: Option) {
    options[option.name, default: []].append(value)
  }

  /// Notes a positional argument.
  mutating func add(_ value: String, to positional: Positional) {
    positionals[positional.name, default: []].append(value)
  }

  /// Whether the option stands on the command line.
  func has(_ option: Option) -> Bool { options[option.name] != nil }

  /// The option's value, the last one of several.
  subscript(option: Option) -> String? { options[option.name]?.last }

  /// The argument, if it was given.
  subscript(positional: Positional) -> String? { positionals[positional.name]?.first }

  /// Every value of a repeatable option, in order.
  func all(_ option: Option) -> [String] { options[option.name] ?? [] }

  /// Every value of a repeatable argument, in order.
  func all(_ positional: Positional) -> [String] { positionals[positional.name] ?? [] }

  /// The value of an option of the kind `wholeNumber`.
  func wholeNumber(_ option: Option) -> Int? { self[option].flatMap(ValueKind.wholeNumber) }

  /// The value of an option of the kind `decimal`.
  func decimal(_ option: Option) -> Double? { self[option].flatMap(ValueKind.decimal) }

  /// The words of an option of the kind `list`.
  func list(_ option: Option) -> [String]? { self[option].map(ValueKind.parts) }
}
