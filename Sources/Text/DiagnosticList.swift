/// Collects the diagnostics of one file: the first thousand, and the number of further ones.
package struct DiagnosticList: Sendable {
  /// How many diagnostics of one file are kept: more are of no use, and each may cost a search for the word that was meant.
  package static let most = 1000

  private var kept: [Diagnostic]
  private var leftOut = 0

  /// Begins with diagnostics that are kept in any case.
  package init(_ diagnostics: [Diagnostic] = []) {
    kept = diagnostics
  }

  /// Adds a diagnostic, which is not made where the list is full.
  package mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if kept.count < Self.most { kept.append(diagnostic()) } else { leftOut += 1 }
  }

  /// Whether one of the kept diagnostics is an error.
  package var hasErrors: Bool { kept.hasErrors }

  /// Returns the diagnostics by their places; last, where some were left out, one at the end of the file with their number.
  package func sorted(end: Diagnostic.Place) -> [Diagnostic] {
    kept.sortedByPlace() + (leftOut == 0 ? [] : [.moreFaults(leftOut, at: end)])
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
  fileprivate static func moreFaults(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(.moreErrors, count == 1 ? "1 more error is not shown" : "\(count) more errors are not shown", at: place)
  }
}
