internal import AssessmentFiles
internal import Text

extension [FileReport] {
  /// What was found, in this order, for a terminal: UTF-8 that ends in a line feed, or nothing.
  var rendered: [UInt8] {
    flatMap { Array<UInt8>(TerminalText($0.source.rendered($0.diagnostics)).text.utf8) }
  }
}

extension ReadResult {
  /// The value; fails where there is none.
  func value(named name: String) throws(CommandFailure) -> Value {
    guard let value else {
      let errors = reports.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .error } }
      throw .input("\(quoted: name) cannot be used: \(Figures.counted(errors, "error"))")
    }
    return value
  }
}

extension Shell {
  /// Prints what was found in files to standard error, in the given order.
  func printError(_ reports: [FileReport]) {
    if !reports.isEmpty { writeError(reports.rendered) }
  }

  /// The value of an outcome, after everything that is to be said about its files; fails where there is none.
  func value<Value>(of result: ReadResult<Value>, named name: String) throws(CommandFailure) -> Value {
    printError(result.reports)
    return try result.value(named: name)
  }
}
