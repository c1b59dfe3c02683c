internal import Assessment
internal import PlainYAML
internal import Text

extension QuestionnaireReader {
  /// Reads a scale: the name of a built-in one, or a list of ratings. Returns nil for no scale or a faulty one.
  mutating func scale(_ node: Node?) -> Scale? {
    guard let node else { return nil }
    if node.kind == .scalar {
      let scale = Scale.builtIn.first { $0.name == node.text }
      if scale == nil {
        diagnostics.report(
          .unknownWord(
            Located(value: node.text, range: node.range), noun: "scale", words: Scale.builtIn.compactMap(\.name)))
      }
      return scale
    }
    guard node.kind == .sequence else {
      diagnostics.report(.notASequence("scale", at: node))
      return nil
    }
    let nodes = node.items
    if nodes.count < 2 { diagnostics.report(.tooFewRatings(at: node.start)) }
    let ratings = nodes.enumerated().compactMap { rating($1, at: $0, of: nodes.count) }
    for (below, above) in zip(ratings, ratings.dropFirst()) where above.value.value < below.value.value {
      diagnostics.report(.fallingValue(above))
    }
    checkNames(ratings)
    return ratings.count < 2 ? nil : Scale(name: nil, ratings: ratings.map(\.value))
  }

  private mutating func rating(_ node: Node, at index: Int, of count: Int) -> Located<Scale.Rating>? {
    guard let fields = Fields<RatingKey>(node, "a rating", into: &diagnostics) else { return nil }
    let id: Located<ID<Scale.Rating>>? = fields.requiredID(.id, into: &diagnostics)
    let label = fields.text(.label, into: &diagnostics)
    let value =
      fields.located(.value, into: &diagnostics).flatMap { share($0) } ?? Scale.evenValue(at: index, of: count)
    guard let id else { return nil }
    return Located(
      value: Scale.Rating(id: id.value.text, label: label ?? id.value.text, value: value), range: id.range)
  }

  private mutating func share(_ text: Located<String>) -> Double? {
    guard let value = Numbers.share(text.value), (0...1).contains(value) else {
      diagnostics.report(.notAShare(text))
      return nil
    }
    return value
  }

  /// Reports ratings with the same id or label, and those with a word of an answer that is not a rating.
  private mutating func checkNames(_ ratings: [Located<Scale.Rating>]) {
    var first: [String: (index: Int, range: Range<Int>?)] = [:]
    for (index, rating) in ratings.enumerated() {
      for name in [rating.value.id, rating.value.label].uniqued() {
        if UnratedAnswer(name) != nil { diagnostics.report(.reservedRating(name, at: rating.range)) }
        if let known = first[name.lowercased()], known.index != index {
          diagnostics.report(.repeatedRating(name, at: rating.range, first: known.range))
        } else {
          first[name.lowercased()] = (index, rating.range)
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func tooFewRatings(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .tooFewRatings, "a scale needs at least two ratings", at: range,
      remedy: "list them from the lowest to the highest")
  }

  fileprivate static func fallingValue(_ rating: Located<Scale.Rating>) -> Diagnostic {
    Diagnostic(
      .fallingRatingValue, "the value of '\(rating.value.id)' is below that of the rating before it", at: rating.range,
      remedy: "list the ratings from the lowest to the highest")
  }

  fileprivate static func notAShare(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .notARatingValue, "\(quoted(text.value)) is not a value of a rating", at: text.range,
      remedy: "write a decimal or a fraction from 0 to 1, such as 0.5 or 1/3")
  }

  fileprivate static func reservedRating(_ name: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .reservedRating, "\(quoted(name)) is an answer on every scale and cannot be a rating", at: range,
      remedy: "choose another id and label")
  }

  fileprivate static func repeatedRating(_ name: String, at range: Range<Int>?, first: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .repeatedRating, "\(quoted(name)) is used by another rating", at: range, remedy: "choose another id or label",
      notes: first.map { [Note("first defined here", at: $0)] } ?? [])
  }
}
