internal import OperatingSystem
internal import Terminal
internal import Text

/// The request of a whole command line.
enum Invocation: Sendable {
  /// The help of a command, or the overview.
  case help(Command?)
  case version
  case run(Command, ParsedArguments)

  /// Reads the words after the program's name. General options and `--library DIR` may also precede the command.
  init(parsing words: [String], among commands: [Command]) throws(CommandFailure) {
    var rest = words[...]
    let leading = try Self.takeLeadingOptions(from: &rest)
    guard let name = rest.popFirst() else {
      self = leading.contains("--version") ? .version : .help(nil)
      return
    }
    let command = try Command.named(name, among: commands)
    let given = leading + rest
    let beforeSeparator = given.prefix { $0 != "--" }
    if beforeSeparator.contains("--help") || beforeSeparator.contains("-h") {
      self = .help(command)
    } else if beforeSeparator.contains("--version") {
      self = .version
    } else {
      self = .run(command, try ArgumentParser.parse(given, of: command))
    }
  }

  private static func takeLeadingOptions(from words: inout ArraySlice<String>) throws(CommandFailure) -> [String] {
    var leading: [String] = []
    while let word = words.first, word.hasPrefix("-"), word != "-" {
      words.removeFirst()
      if word == "--" { break }
      let isLibrary = word == Option.library.longForm || word.hasPrefix(Option.library.longForm + "=")
      guard isLibrary || word == "-h" || Command.generalOptions.contains(where: { $0.longForm == word }) else {
        let known = (Command.generalOptions + [Option.library]).map(\.longForm)
        throw .wrongCommandLine(
          "unknown option \(quoted: word) before the command\(DidYouMean.sentence(for: word, among: known))"
            + "\nassay: see 'assay --help'")
      }
      leading.append(word)
      if word == Option.library.longForm, let folder = words.popFirst() { leading.append(folder) }
    }
    return leading
  }
}
