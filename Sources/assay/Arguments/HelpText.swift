internal import Terminal
internal import Text

/// The help, laid out for 80 columns.
enum HelpText {
  private static let width = 80
  /// The column of the explanations.
  private static let margin = 28

  /// Returns the program's own page.
  static func overview(of commands: [Command]) -> String {
    let start = """
      assay \(Assay.version): assess the maturity of IT service management

      Usage: assay COMMAND [ARGUMENTS] [OPTIONS]
      """
    let end = """
      'assay COMMAND --help' explains a command. '--' ends the options; '-' means
      standard input or output. New here? Run 'assay demo'.
      """
    let list = section("Commands", commands.map { ($0.name, $0.summary) }, margin: 15)
    return [start, list, section("General options", Command.generalOptions.map(row)), end].joined(separator: "\n\n")
  }

  /// Returns a command's page.
  static func page(of command: Command) -> String {
    var parts = [usage(of: command)]
    parts += ([command.summary + "."] + command.details).map { lines($0, width: width).joined(separator: "\n") }
    if !command.positionals.isEmpty {
      parts.append(section("Arguments", command.positionals.map { ($0.name, $0.summary) }))
    }
    if !command.options.isEmpty { parts.append(section("Options", command.options.map(row))) }
    parts.append(section("General options", Command.generalOptions.map(row)))
    if !command.examples.isEmpty {
      parts.append((["Examples:"] + command.examples.map { "  \($0)" }).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  /// Returns `Usage: assay …`, further lines indented below the command's first argument.
  private static func usage(of command: Command) -> String {
    let start = "Usage: assay \(command.name)"
    var lines = [start]
    for piece in command.usage {
      if let last = lines.last, last.count + 1 + piece.count <= width {
        lines[lines.count - 1] = "\(last) \(piece)"
      } else {
        lines.append(.spaces(start.count + 1) + piece)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func row(of option: any CommandOption) -> (String, String) {
    (option.heading, option.summary)
  }

  private static func section(_ title: String, _ rows: [(String, String)], margin: Int = margin) -> String {
    var result = ["\(title):"]
    for (term, explanation) in rows {
      var explained = lines(explanation, width: width - margin)
      let head = "  \(term)"
      if head.count + 2 <= margin, !explained.isEmpty {
        result.append(head.padded(to: margin) + explained.removeFirst())
      } else {
        result.append(head)
      }
      result += explained.map { .spaces(margin) + $0 }
    }
    return result.joined(separator: "\n")
  }

  private static func lines(_ text: String, width: Int) -> [String] { TextWrapping.lines(of: text, width: width) }
}
