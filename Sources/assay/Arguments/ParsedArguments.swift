/// The values of one command line, each of its option's or argument's type.
struct ParsedArguments: Sendable {
  private var options: [String: any Sendable] = [:]
  private var positionals: [String: any Sendable] = [:]
  /// The files and folders that the command line names for reading.
  private(set) var inputs: [String] = []
  /// The file or folder that it names for the result.
  private(set) var output: String?

  /// Keeps the words of an argument or option that are paths.
  mutating func note(_ words: [String], completion: Completion, isOutput: Bool) {
    guard completion.isPath else { return }
    if isOutput { output = words.last } else { inputs += words }
  }

  /// Keeps the value of an option, which is of the option's type.
  mutating func set(_ value: any Sendable, of option: any CommandOption) {
    options.updateValue(value, forKey: option.name)
  }

  /// Keeps the value of an argument, which is of the argument's type.
  mutating func set(_ value: any Sendable, of positional: any CommandPositional) {
    positionals.updateValue(value, forKey: positional.name)
  }

  /// The option's value; its default where the command does not take the option. A required option is asked for only by
  /// the commands that take it.
  subscript<Value>(option: Option<Value>) -> Value {
    if let value = options[option.name] as? Value { return value }
    guard let value = try? option.value([]) else { preconditionFailure("'\(option.name)' is not an option here") }
    return value
  }

  /// The argument's value; its default where the command does not take the argument. An argument that is needed is asked
  /// for only by the commands that take it.
  subscript<Value>(positional: Positional<Value>) -> Value {
    if let value = positionals[positional.name] as? Value { return value }
    guard let value = try? positional.value([]) else {
      preconditionFailure("'\(positional.name)' is not an argument here")
    }
    return value
  }
}
