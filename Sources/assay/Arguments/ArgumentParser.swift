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
  private var parsed = ParsedArguments()
  private var positionals: [String] = []

  /// The values in `words`; throws a message about the first word that is wrong.
  static func parse(_ words: [String], of command: Command) throws(CommandFailure) -> ParsedArguments {
    var parser = ArgumentParser(command: command, words: words[...])
    try parser.readWords()
    try parser.assignPositionals()
    for option in command.options where option.isRequired && !parser.parsed.has(option) {
      throw .missing(option.synopsis, option.summary, of: command)
    }
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
        guard let option = command.allOptions.first(where: { $0.short == letter }), option.value != nil || rest.isEmpty
        else {
          throw .unknownOption(word: word, name: String(word.dropFirst()), of: command)
        }
        try take(option, written: "-\(letter)", attached: rest.isEmpty ? nil : rest)
      } else {
        positionals.append(word)
      }
    }
  }

  private mutating func take(_ option: Option, written: String, attached: String?) throws(CommandFailure) {
    guard let kind = option.value else {
      if attached != nil { throw .flagWithValue(written) }
      return parsed.add("", to: option)
    }
    if parsed.has(option) && !option.isRepeatable { throw .givenTwice(written) }
    let value = if let attached { attached } else { try nextValue(of: option, written: written) }
    if let fault = kind.fault(in: value) { throw .illegal(value, of: written, fault) }
    parsed.add(value, to: option)
  }

  private mutating func nextValue(of option: Option, written: String) throws(CommandFailure) -> String {
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
      for word in taken {
        if let fault = positional.value.fault(in: word) { throw .illegal(word, of: positional.name, fault) }
        parsed.add(word, to: positional)
      }
    }
    if let surplus = rest.first { throw .surplus(surplus, of: command) }
  }
}

extension CommandFailure {
  fileprivate static func unknownOption(word: String, name: String, of command: Command) -> CommandFailure {
    let names = command.allOptions.map(\.name)
    let suggestion = DidYouMean.sentence(for: name, among: names, prefix: "--")
    return .wrongCommandLine("unknown option \(quoted: word)\(suggestion)\(seeHelp(command))")
  }

  fileprivate static func flagWithValue(_ written: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: written) takes no value")
  }

  fileprivate static func givenTwice(_ written: String) -> CommandFailure {
    .wrongCommandLine("\(quoted: written) is given twice")
  }

  fileprivate static func illegal(_ value: String, of place: String, _ fault: TerminalText) -> CommandFailure {
    .wrongCommandLine("\(place): \(quoted: value) \(fault)")
  }

  fileprivate static func missingValue(of option: Option, written: String) -> CommandFailure {
    .wrongCommandLine(
      "\(quoted: written) needs a value: \(written) \(option.placeholder), or with '=' where the value begins with '-'")
  }

  /// A command line that lacks something; `what` as the usage shows it.
  static func missing(_ what: String, _ summary: String, of command: Command) -> CommandFailure {
    .wrongCommandLine("'\(command.name)' needs \(what): \(summary)\(seeHelp(command))")
  }

  fileprivate static func surplus(_ word: String, of command: Command) -> CommandFailure {
    .wrongCommandLine("'\(command.name)' takes no further argument \(quoted: word)\(seeHelp(command))")
  }

  private static func seeHelp(_ command: Command) -> TerminalText {
    "\nassay: see 'assay \(command.name) --help'"
  }
}
