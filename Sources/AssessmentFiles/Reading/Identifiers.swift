internal import Text

extension Located where Value == String {
  /// Returns the text as an identifier; reports a text that is not one.
  func identifier<Subject>(into diagnostics: inout DiagnosticCollector) -> Located<ID<Subject>>? {
    guard let id = ID<Subject>(value) else {
      diagnostics.report(.notAnIdentifier(self))
      return nil
    }
    return Located<ID<Subject>>(value: id, range: range)
  }
}

extension Array {
  /// Returns the first of each identifier; reports repeated ones, also those that differ in upper and lower case only.
  func uniqueIDs<Subject>(into diagnostics: inout DiagnosticCollector) -> [Located<ID<Subject>>]
  where Element == Located<ID<Subject>> {
    let places = placesByID(into: &diagnostics)
    return places.count == count ? self : places.values.sorted().map { self[$0] }
  }

  /// Returns the index of the first of each identifier, by its folded form; reports repeated ones.
  func placesByID<Subject>(into diagnostics: inout DiagnosticCollector) -> [String: Int]
  where Element == Located<ID<Subject>> {
    var places: [String: Int] = [:]
    places.reserveCapacity(count)
    for (place, id) in enumerated() {
      let folded = id.value.caseFolded
      if let first = places.updateValue(place, forKey: folded) {
        places[folded] = first
        diagnostics.report(.repeatedID(id, first: self[first].range))
      }
    }
    return places
  }
}

extension Diagnostic {
  fileprivate static func notAnIdentifier(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .notAnIdentifier, "\(quoted(text.value)) is not an identifier", at: text.range,
      remedy:
        "begin with a letter or digit; then letters, digits, '.', '_', '-'; at most \(ID<Any>.longest) characters"
    )
  }

  fileprivate static func repeatedID<Subject>(_ id: Located<ID<Subject>>, first: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .repeatedID, "'\(id.value)' is already used", at: id.range,
      remedy: "identifiers must be unique, ignoring case",
      notes: first.map { [Note("first defined here", at: $0)] } ?? [])
  }
}
