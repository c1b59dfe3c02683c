/// Collects the diagnostics of one file: the first thousand, and the number of further ones.
package struct DiagnosticList: Sendable {
  /// How many diagnostics of one file are kept: more are of no use, and each may cost a search for the word that was meant.
  package static let most = 1000

  private var kept: [Diagnostic]
  private var leftOut = (errors: 0, warnings: 0)

  /// Begins with diagnostics that are kept in any case.
  package init(_ diagnostics: [Diagnostic] = []) {
    kept = diagnostics
  }

  /// Adds a diagnostic, which is not made where the list is full: then it counts as an error, unless its severity is given.
  package mutating func report(_ diagnostic: @autoclosure () -> Diagnostic, severity: Diagnostic.Severity = .error) {
    if kept.count < Self.most {
      kept.append(diagnostic())
    } else if severity == .error {
      leftOut.errors += 1
    } else {
      leftOut.warnings += 1
    }
  }

  /// Whether one of the kept diagnostics is an error.
  package var hasErrors: Bool { kept.hasErrors }

  /// Returns the diagnostics by their places; last, where some were left out, their number at the end of the file.
  package func sorted(end: Diagnostic.Place) -> [Diagnostic] {
    var sorted = kept.sortedByPlace()
    if leftOut.errors > 0 { sorted.append(.more(leftOut.errors, .error, at: end)) }
    if leftOut.warnings > 0 { sorted.append(.more(leftOut.warnings, .warning, at: end)) }
    return sorted
  }
}

extension [Diagnostic] {
  /// Whether one of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Returns them by their places in the file; those at one place keep their order.
  package func sortedByPlace() -> [Diagnostic] {
    enumerated().sorted { one, other in
      if one.element.place.precedes(other.element.place) { return true }
      return one.offset < other.offset && !other.element.place.precedes(one.element.place)
    }.map(\.element)
  }
}

extension Diagnostic {
  fileprivate static func more(_ count: Int, _ severity: Severity, at place: Place) -> Diagnostic {
    let noun = severity == .error ? "error" : "warning"
    let message = count == 1 ? "1 more \(noun) is not shown" : "\(count) more \(noun)s are not shown"
    return Diagnostic(.moreErrors, message, at: place, severity: severity)
  }
}
