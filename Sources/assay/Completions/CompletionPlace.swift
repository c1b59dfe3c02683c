/// The place of the cursor on a command line, and the words in front of it.
struct CompletionPlace {
  /// The kinds of words that can stand at the cursor.
  enum Wanted {
    /// The name of a command.
    case command
    /// The name of an option.
    case option
    /// A value; `lead` is the part of the word in front of it, such as `--format=`.
    case value(Completion, lead: String)
    case nothing
  }

  /// Nil before the command's name.
  private(set) var command: Command?
  /// Whether the command's name is unknown.
  private var isUnknown = false
  /// The values given for each option, by its name.
  private var given: [String: [String]] = [:]
  private var positionals: [String] = []
  private(set) var wanted = Wanted.nothing
  private let current: String

  /// Reads the words of a line, leniently: a word that is wrong is passed over.
  init(of line: TypedLine, among commands: [Command]) {
    current = line.current
    var isEnded = false
    var rest = line.words[...]
    while let word = rest.popFirst() {
      if isEnded || !word.hasPrefix("-") || word == "-" {
        take(word, among: commands)
      } else if word == "--" {
        isEnded = true
      } else if let (option, value) = option(in: word) {
        if let value {
          given[option.name, default: []].append(value)
        } else if option.completion != nil {
          guard let next = rest.popFirst() else {
            wanted = .value(option.completion ?? .text, lead: "")
            return
          }
          given[option.name, default: []].append(next)
        }
      }
    }
    wanted = isEnded || !current.hasPrefix("-") || current == "-" ? positional : optionAtCursor
  }

  private mutating func take(_ word: String, among commands: [Command]) {
    if command != nil || isUnknown { return positionals.append(word) }
    command = commands.first { $0.name == word }
    isUnknown = command == nil
  }

  private var options: [any CommandOption] { command?.allOptions ?? Command.generalOptions + [Option.library] }

  /// The option that a word names, with the value that is attached to it.
  private func option(in word: String) -> (option: any CommandOption, value: String?)? {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let named = options.first { $0.longForm == "--" + (parts.first ?? "") }
      return named.map { ($0, parts.count == 2 ? String(parts[1]) : nil) }
    }
    let named = options.first { $0.short == word.dropFirst().first }
    return named.map { ($0, word.count > 2 ? String(word.dropFirst(2)) : nil) }
  }

  private var positional: Wanted {
    if isUnknown { return .nothing }
    guard let command else { return .command }
    let known = command.positionals
    if positionals.count < known.count { return .value(known[positionals.count].completion, lead: "") }
    guard let last = known.last, last.count == .many else { return .nothing }
    return .value(last.completion, lead: "")
  }

  private var optionAtCursor: Wanted {
    guard let (option, value) = option(in: current), let value, let completion = option.completion else {
      return .option
    }
    return .value(completion, lead: String(current.dropLast(value.count)))
  }
}

// MARK: - Words in front of the cursor

extension CompletionPlace {
  /// The options that can stand at the cursor: those that are not given, or can be repeated.
  var openOptions: [any CommandOption] { options.filter { given[$0.name] == nil || $0.isRepeatable } }

  /// The folders of `--library`.
  var libraries: [String] { given[Option.library.name] ?? [] }

  /// The first argument or option in front of the cursor whose value is of a kind.
  func value(of kinds: Completion.Kind...) -> String? {
    let isMeant = { (completion: Completion?) in kinds.contains { completion == .name($0) } }
    if let option = options.first(where: { isMeant($0.completion) && given[$0.name] != nil }) {
      return given[option.name]?.last
    }
    let known = command?.positionals ?? []
    return zip(known, positionals).first { isMeant($0.0.completion) }?.1
  }
}
