import Maturity
import YAML

extension Shell {
  /// Prints what was found in files to standard error, in the given order.
  func complain(_ reports: [FileReport]) {
    for report in reports {
      writeError(Array(TerminalText(report.source.rendered(report.diagnostics)).text.utf8))
    }
  }

  /// The value of an outcome, after everything that is to be said about its files; fails where there is none.
  func value<Value>(of outcome: Outcome<Value>, named name: String) throws(CommandFailure) -> Value {
    complain(outcome.reports)
    guard let value = outcome.value else {
      let errors = outcome.reports.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .error } }
      throw .input("\(quoted: name) cannot be used: \(Figures.counted(errors, "error"))")
    }
    return value
  }
}
