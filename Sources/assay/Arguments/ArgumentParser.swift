internal import OperatingSystem
internal import Terminal
internal import Text

// words  = word*
// word   = "--"                          every later word is positional
//        | "--" NAME ["=" VALUE]         NAME without "=" takes the next word, unless that begins with "-" and is longer
//        | "-" LETTER [VALUE]            so does LETTER alone
//        | other                         positional; "-" as well: standard input or output

/// Reads the words after a command's name by the command's description.
struct ArgumentParser {
  private let command: Command
  private var words: ArraySlice<String>
  /// The words given for each option, by its name; an empty one for each time that a flag is given.
  private var given: [String: [String]] = [:]
  private var positionals: [String] = []
  private var parsed = ParsedArguments()

  /// Returns the values in `words`; throws a message about the first word that is wrong.
  static func parse(_ words: [String], of command: Command) throws(CommandFailure) -> ParsedArguments {
    var parser = ArgumentParser(command: command, words: words[...])
    try parser.readWords()
    try parser.assignPositionals()
    try parser.assignOptions()
    return parser.parsed
  }

  private init(command: Command, words: ArraySlice<String>) {
    self.command = command
    self.words = words
  }

  private mutating func readWords() throws(CommandFailure) {
    while let word = words.popFirst() {
      if word == "--" {
        positionals += words
        words = []
      } else if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard let option = command.allOptions.first(where: { $0.name == name }) else {
          throw .unknownOption(word: "--\(name)", name: name, of: command)
        }
        try take(option, written: "--\(name)", attached: parts.count == 2 ? String(parts[1]) : nil)
      } else if word.hasPrefix("-"), let letter = word.dropFirst().first {
        let rest = String(word.dropFirst(2))
        guard let option = command.allOptions.first(where: { $0.short == letter }),
          option.completion != nil || rest.isEmpty
        else {
          throw .unknownOption(word: word, name: String(word.dropFirst()), of: command)
        }
        try take(option, written: "-\(letter)", attached: rest.isEmpty ? nil : rest)
      } else {
        positionals.append(word)
      }
    }
  }

  private mutating func take(_ option: any CommandOption, written: String, attached: String?) throws(CommandFailure) {
    guard option.completion != nil else {
      if attached != nil { throw .flagWithValue(written) }
      given[option.name, default: []].append("")
      return
    }
    if given[option.name] != nil && !option.isRepeatable { throw .givenTwice(written) }
    let word = if let attached { attached } else { try nextValue(of: option, written: written) }
    _ = try read([word], of: written, by: option.anyValue)
    given[option.name, default: []].append(word)
  }

  private mutating func nextValue(of option: any CommandOption, written: String) throws(CommandFailure) -> String {
    guard let next = words.first, next == "-" || !next.hasPrefix("-") else {
      throw .missingValue(of: option, written: written)
    }
    words.removeFirst()
    return next
  }

  private mutating func assignPositionals() throws(CommandFailure) {
    var rest = positionals[...]
    for positional in command.positionals {
      let taken = positional.count == .many ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      if taken.isEmpty && positional.count != .optional {
        throw .missing(positional.name, positional.summary, of: command)
      }
      parsed.note(Array(taken), completion: positional.completion, isOutput: false)
      parsed.set(try read(Array(taken), of: positional.name, by: positional.anyValue), of: positional)
    }
    if let surplus = rest.first { throw .surplus(surplus, of: command) }
  }

  private mutating func assignOptions() throws(CommandFailure) {
    for option in command.allOptions {
      if option.isRequired && given[option.name] == nil { throw .missing(option.synopsis, option.summary, of: command) }
      if let completion = option.completion {
        parsed.note(given[option.name] ?? [], completion: completion, isOutput: option.short == "o")
      }
      parsed.set(try read(given[option.name] ?? [], of: option.longForm, by: option.anyValue), of: option)
    }
  }

  private func read(
    _ words: [String], of place: String, by value: (_ words: [String]) throws(ValueFault) -> any Sendable
  ) throws(CommandFailure) -> any Sendable {
    do throws(ValueFault) { return try value(words) } catch { throw .illegal(error, of: place) }
  }
}

extension CommandFailure {
  fileprivate static func unknownOption(word: String, name: String, of command: Command) -> CommandFailure {
    let names = command.allOptions.map(\.name)
    let suggestion = DidYouMean.sentence(for: name, among: names, prefix: "--")
    return .wrongCommandLine("unknown option \(quoted: word)\(suggestion)\(seeHelp(command))")
  }

  fileprivate static func flagWithValue(_ written: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: written) does not take a value")
  }

  fileprivate static func givenTwice(_ written: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: written) is given more than once")
  }

  fileprivate static func illegal(_ fault: ValueFault, of place: String) -> CommandFailure {
    .wrongCommandLine("\(place): \(quoted: fault.word) \(fault.message)")
  }

  fileprivate static func missingValue(of option: any CommandOption, written: String) -> CommandFailure {
    .wrongCommandLine(
      "\(quoted: written) needs a value: \(written) \(option.placeholder) (use \(option.longForm)=\(option.placeholder) if the value begins with '-')"
    )
  }

  /// A command line that lacks something; `what` as the usage shows it.
  static func missing(_ what: String, _ summary: String, of command: Command) -> CommandFailure {
    .wrongCommandLine("'\(command.name)' needs \(what): \(summary)\(seeHelp(command))")
  }

  fileprivate static func surplus(_ word: String, of command: Command) -> CommandFailure {
    .wrongCommandLine("unexpected argument \(quoted: word) for '\(command.name)'\(seeHelp(command))")
  }

  private static func seeHelp(_ command: Command) -> TerminalText {
    "\nassay: see 'assay \(command.name) --help'"
  }
}
