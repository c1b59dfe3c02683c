internal import Interchange

/// Results in the XML form of JUnit, which build servers read: suites of cases that passed, failed or were skipped. There
/// are no times, so that the same input gives the same bytes.
package struct JUnitReport: Sendable {
  /// The result of a case.
  package enum Outcome: Hashable, Sendable {
    /// In order; the note, if any, is shown as output of the case.
    case passed(note: String?)
    /// Not in order: a word for the kind of failure, one line, and the details.
    case failed(kind: String, message: String, details: String)
    /// Neither: the reason in one line.
    case skipped(String)
  }

  /// A topic, a requirement or a file with its result.
  package struct Case: Hashable, Sendable {
    /// The questionnaire, catalogue or folder, by which programs group the cases.
    package let group: String
    /// The topic, requirement or file.
    package let name: String
    /// The result.
    package let outcome: Outcome
  }

  /// The cases of an engagement.
  package struct Suite: Hashable, Sendable {
    /// The engagement.
    package let name: String
    /// In the order of the questionnaire or catalogue.
    package let cases: [Case]
  }

  /// One for each engagement.
  package let suites: [Suite]

  /// Creates a report of suites.
  package init(_ suites: [Suite]) { self.suites = suites }

  /// Returns UTF-8 with a line feed at the end.
  package var xml: [UInt8] {
    var writer = XMLWriter()
    let counts = Counts(suites.flatMap(\.cases))
    writer.element(
      "testsuites",
      ["name": "assay", "tests": counts.tests, "failures": counts.failures, "errors": "0", "skipped": counts.skipped]
    ) { writer in
      for suite in suites {
        writer.text("\n  ")
        Self.write(suite, to: &writer)
      }
      writer.text("\n")
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ suite: Suite, to writer: inout XMLWriter) {
    let counts = Counts(suite.cases)
    writer.element(
      "testsuite",
      [
        "name": suite.name, "tests": counts.tests, "failures": counts.failures, "errors": "0",
        "skipped": counts.skipped,
      ]
    ) { writer in
      for one in suite.cases {
        writer.text("\n    ")
        writer.element("testcase", ["classname": one.group, "name": one.name]) { outcome(one.outcome, to: &$0) }
      }
      writer.text("\n  ")
    }
  }

  private static func outcome(_ outcome: Outcome, to writer: inout XMLWriter) {
    switch outcome {
    case .passed(nil): break
    case .passed(let note?): writer.element("system-out", text: note)
    case .failed(let kind, let message, let details):
      writer.element("failure", ["type": kind, "message": message], text: details)
    case .skipped(let reason): writer.element("skipped", ["message": reason])
    }
  }

  /// The numbers of cases, as texts.
  private struct Counts {
    let tests: String
    let failures: String
    let skipped: String

    init(_ cases: [Case]) {
      tests = "\(cases.count)"
      failures = "\(cases.count { if case .failed = $0.outcome { true } else { false } })"
      skipped = "\(cases.count { if case .skipped = $0.outcome { true } else { false } })"
    }
  }
}
