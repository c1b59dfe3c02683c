package import AssessmentFiles
package import OperatingSystem
internal import Text
internal import Wording

// Standard output has results and conversations; standard error has everything else.

/// Prints on a terminal: as wide as it allows, with marks where it shows them.
package struct TerminalPrinter {
  private let system: System
  private let style: Style

  /// A printer to the standard output of a system.
  package init(to system: System, style: Style) {
    self.system = system
    self.style = style
  }

  /// Prints a text and a line feed.
  package func print(_ text: TerminalText) throws(CommandFailure) { try system.print(text) }

  /// Prints a text and a line feed, marked.
  package func print(_ text: TerminalText, _ mark: Style.Mark) throws(CommandFailure) { try print(style(mark, text)) }

  /// Prints a table as wide as the terminal allows.
  package func print(_ table: TextTable) throws(CommandFailure) {
    try print(table.rendered(width: system.width(), style: style))
  }

  /// Prints paragraphs as wide as the terminal allows.
  package func print(_ outline: TextOutline) throws(CommandFailure) {
    try print(outline.rendered(width: system.width(), style: style))
  }
}

extension System {
  /// Prints the diagnostics of files, in the given order.
  package func printError(_ reports: [FileReport]) {
    if !reports.isEmpty { writeError(reports.rendered) }
  }

  /// Prints the failure of a command, or of a part of it.
  package func printError(_ failure: CommandFailure) { printNotice("assay: \(failure.message)") }

  /// Prints a notice of success or a note, and a line feed.
  package func printNotice(_ text: TerminalText) { writeError(Array("\(text.text)\n".utf8)) }

  /// Prints the diagnostics of a result; returns its value, or fails where it has none. `name` is that of the file or
  /// folder in the user's words.
  package func value<Value>(of result: ReadResult<Value>, named name: String) throws(CommandFailure) -> Value {
    printError(result.reports)
    return try result.value(named: name)
  }
}

extension [FileReport] {
  /// The diagnostics in this order, for a terminal: UTF-8 that ends in a line feed, or nothing.
  package var rendered: [UInt8] {
    flatMap { Array<UInt8>(TerminalText($0.source.rendered($0.diagnostics)).text.utf8) }
  }
}

extension ReadResult {
  /// The value; fails where there is none.
  package func value(named name: String) throws(CommandFailure) -> Value {
    guard let value else {
      let errors = reports.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .error } }
      throw .input("\(quoted: name) has \(Language.english.errors(errors))")
    }
    return value
  }
}
