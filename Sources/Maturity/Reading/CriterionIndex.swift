/// The criteria of a questionnaire, to be found by their ids.
struct CriterionIndex: Sendable {
  /// In questionnaire order.
  private(set) var ids: [ID<Criterion>]
  /// By the folded form of the ids.
  private var places: [String: Int]

  /// No criteria.
  init() {
    ids = []
    places = [:]
  }

  /// Reports ids that come again.
  init(_ ids: [Located<ID<Criterion>>], into findings: inout Findings) {
    self.ids = ids.map(\.value)
    places = ids.placesByID(into: &findings)
  }

  /// Adds a criterion behind the others.
  mutating func append(_ id: ID<Criterion>) {
    places[id.caseFolded] = ids.count
    ids.append(id)
  }

  /// The place of an id; nil where it is none of them.
  func place(of id: ID<Criterion>) -> Int? {
    guard let place = places[id.caseFolded], ids[place] == id else { return nil }
    return place
  }

  /// The place of the id that a text is. Sheets mostly keep the order of the questionnaire, so one place is looked at
  /// first.
  func place(of text: String, from next: Int) -> Int? {
    // Texts of one length in bytes, one of them ASCII, are only equal where their bytes are.
    if next < ids.count, ids[next].text.utf8.count == text.utf8.count, ids[next].text == text { return next }
    return ID<Criterion>(text).flatMap { place(of: $0) }
  }
}
