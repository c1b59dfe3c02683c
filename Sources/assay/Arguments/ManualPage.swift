/// A page of the manual: the help of the program or of one command, for `man`.
///
/// The text is roff with the macros of the package `man`. It has no date, so that the same program gives the same bytes.
struct ManualPage: Hashable, Sendable {
  /// The first line of every page; tells a page from a file of somebody else.
  static let mark = #".\" Manual of assay"#

  /// The file's name, with its section: `assay-score.1`.
  let fileName: String
  /// The page in roff; ends with a line feed.
  let text: String

  /// Returns the page of the program, then one for each command.
  static func all(of commands: [Command]) -> [ManualPage] { [overview(of: commands)] + commands.map(page) }

  private static func overview(of commands: [Command]) -> ManualPage {
    var roff = Roff(page: "assay", summary: "assess the maturity of IT service management")
    roff.section("SYNOPSIS")
    roff.line(".B assay")
    roff.paragraph("COMMAND [ARGUMENTS] [OPTIONS]")
    roff.section("COMMANDS")
    for command in commands { roff.entry("assay-\(command.name)(1)", command.summary) }
    roff.options(Command.generalOptions)
    roff.section("EXIT STATUS")
    for (status, meaning) in exitStatuses { roff.entry(status, meaning) }
    roff.section("NOTES")
    roff.paragraph("'--' ends the options. '-' means standard input or output.")
    return ManualPage(fileName: "assay.1", text: roff.text)
  }

  private static func page(of command: Command) -> ManualPage {
    let name = "assay-\(command.name)"
    var roff = Roff(page: name, summary: command.summary)
    roff.section("SYNOPSIS")
    roff.line(".B assay \(Roff.escaped(command.name))")
    if !command.usage.isEmpty { roff.paragraph(command.usage.joined(separator: " ")) }
    if !command.details.isEmpty {
      roff.section("DESCRIPTION")
      for detail in command.details {
        roff.line(".PP")
        roff.paragraph(detail)
      }
    }
    if !command.positionals.isEmpty {
      roff.section("ARGUMENTS")
      for positional in command.positionals { roff.entry(positional.name, positional.summary) }
    }
    roff.options(command.allOptions)
    if !command.examples.isEmpty {
      roff.section("EXAMPLES")
      roff.line(".nf")
      for example in command.examples { roff.paragraph(example) }
      roff.line(".fi")
    }
    roff.section("SEE ALSO")
    roff.paragraph("assay(1)")
    return ManualPage(fileName: "\(name).1", text: roff.text)
  }

  private static let exitStatuses = [
    ("0", "done"), ("1", "the input has errors, which were printed"), ("2", "the command line is wrong"),
    ("3", "a gate failed, such as --fail-below"), ("4", "reading or writing failed"),
  ]
}

/// Lines of roff.
private struct Roff {
  var text: String

  init(page name: String, summary: String) {
    text = """
      \(ManualPage.mark)
      .TH \(name.uppercased()) 1 "" "\(Self.escaped(Assay.name))" "User Commands"
      .SH NAME
      \(Self.escaped(name)) \\- \(Self.escaped(summary))

      """
  }

  /// A line that is roff already.
  mutating func line(_ roff: String) { text += roff + "\n" }

  mutating func section(_ title: String) { line(".SH \(title)") }

  mutating func paragraph(_ plain: String) {
    for part in plain.split(separator: "\n", omittingEmptySubsequences: false) { line(Self.escaped(String(part))) }
  }

  /// A term, and what it means.
  mutating func entry(_ term: String, _ meaning: String) {
    line(".TP")
    line(".B \(Self.escaped(term))")
    paragraph(meaning)
  }

  mutating func options(_ options: [any CommandOption]) {
    section("OPTIONS")
    for option in options { entry(option.heading, option.summary) }
  }

  /// Returns text that roff prints as it is: a hyphen stays one that can be copied, and no line is a request.
  static func escaped(_ plain: String) -> String {
    let text = plain.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}
