/// A named part of a command line: a flag, or a name with a value.
struct Option: Hashable, Sendable {
  /// The name after the two hyphens.
  let name: String
  /// The letter after one hyphen.
  let short: Character?
  /// What its value may be; nil for a flag.
  let value: ValueKind?
  /// What stands for the value in the help, in capitals.
  let valueName: String
  /// What it does, in the help: lower case, no full stop.
  let summary: String
  let isRequired: Bool
  let isRepeatable: Bool

  /// A flag.
  init(_ name: String, short: Character? = nil, _ summary: String) {
    self.init(
      name: name, short: short, value: nil, valueName: "", summary: summary, isRequired: false, isRepeatable: true)
  }

  /// An option with a value; `valueName` may be left out where the legal words are listed.
  init(
    _ name: String, short: Character? = nil, _ value: ValueKind, as valueName: String = "", _ summary: String,
    isRequired: Bool = false, isRepeatable: Bool = false
  ) {
    self.init(
      name: name, short: short, value: value, valueName: valueName, summary: summary, isRequired: isRequired,
      isRepeatable: isRepeatable)
  }

  private init(
    name: String, short: Character?, value: ValueKind?, valueName: String, summary: String, isRequired: Bool,
    isRepeatable: Bool
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.valueName = valueName
    self.summary = summary
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }

  /// The name as it is typed: `--format`.
  var longForm: String { "--\(name)" }

  /// The name with what stands for its value: `--format table|json|csv`, `--target N`.
  var synopsis: String { value == nil ? longForm : "\(longForm) \(placeholder)" }

  /// What stands for the value.
  var placeholder: String {
    if case .oneOf(let words) = value, valueName.isEmpty { return words.joined(separator: "|") }
    return valueName
  }

  static let help = Option("help", short: "h", "print this help")
  static let version = Option("version", "print the version")
  static let noColor = Option("no-color", "print without colours")

  /// What every command line may contain.
  static let general: [Option] = [.help, .version, .noColor]

  /// For the commands that look up questionnaires and catalogues by their ids.
  static let library = Option(
    "library", .folder, as: "DIR", "look for questionnaires and catalogues there first; may be given again",
    isRepeatable: true)
}
