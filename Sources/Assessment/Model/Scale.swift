/// The ratings of a criterion, from the lowest to the highest.
package struct Scale: Hashable, Sendable {
  /// One step of a scale.
  package struct Rating: Hashable, Sendable {
    /// The id in an answer sheet, such as `L`.
    package let id: String
    /// The label for a reader, such as `Largely achieved`.
    package let label: String
    /// The value of the rating, 0...1.
    package let value: Double
    /// The label as the questionnaire has it; the same as `label` unless that is a translation.
    package let original: String
    /// Whether the id and the original label are the same word, so that a reader needs the label alone.
    package var isWord: Bool { id.lowercased() == original.lowercased() }

    /// Does not check that the value is in 0...1; use the reader. `original` is the label if `label` is a translation.
    package init(id: String, label: String, value: Double, original: String? = nil) {
      self.id = id
      self.label = label
      self.value = value
      self.original = original ?? label
    }
  }

  /// A step of a scale, 0 for its lowest rating.
  package struct Step: Hashable, Comparable, Sendable {
    /// 0 ..< the number of ratings of the scale that made the step.
    package let index: Int

    fileprivate init(index: Int) {
      self.index = index
    }

    package static func < (one: Step, other: Step) -> Bool { one.index < other.index }
  }

  /// The name of a built-in scale; nil for a scale of the questionnaire's own.
  package let name: String?
  /// Two or more, values never falling.
  package let ratings: [Rating]

  /// Two or more ratings, lowest first.
  package init(name: String?, ratings: [Rating]) {
    self.name = name
    self.ratings = ratings
  }

  /// All steps, lowest first.
  package var steps: [Step] { ratings.indices.map(Step.init(index:)) }

  /// The rating at a step of this scale.
  package subscript(step: Step) -> Rating { ratings[step.index] }

  /// Returns the step whose id or label, translated or not, is the text, without regard to case; nil if there is none.
  package func step(named text: String) -> Step? {
    // Comparing without regard to case makes a copy of each text.
    if let exact = ratings.firstIndex(where: { $0.id == text }) { return Step(index: exact) }
    let wanted = text.lowercased()
    let found =
      ratings.firstIndex { $0.id.lowercased() == wanted } ?? ratings.firstIndex { $0.label.lowercased() == wanted }
      ?? ratings.firstIndex { $0.original.lowercased() == wanted }
    return found.map(Step.init(index:))
  }

  /// Whether another scale has the same ratings, in whatever language.
  package func ratesLike(_ other: Scale) -> Bool {
    name == other.name && ratings.count == other.ratings.count
      && zip(ratings, other.ratings).allSatisfy { $0.id == $1.id && $0.value == $1.value && $0.original == $1.original }
  }

  /// The default of `pass` under staged scoring: the second highest step, but not the lowest.
  package var defaultPass: Step { Step(index: max(1, ratings.count - 2)) }

  /// The words of a valid answer: the ids of the ratings, then those of answers that are not a rating.
  package var words: [String] { ratings.map(\.id) + UnratedAnswer.allCases.map(\.word) }
}

extension Scale {
  /// N, P, L, F at 0, 1/3, 2/3, 1, by ISO/IEC 33020.
  package static let nplf = evenly(
    "nplf", ("N", "Not achieved"), ("P", "Partially achieved"), ("L", "Largely achieved"), ("F", "Fully achieved"))
  /// No and yes at 0 and 1.
  package static let yesNo = evenly("yes-no", ("no", "No"), ("yes", "Yes"))
  /// No, partly and yes at 0, 1/2, 1.
  package static let yesPartlyNo = evenly("yes-partly-no", ("no", "No"), ("partly", "Partly"), ("yes", "Yes"))
  /// 0...5 at n/5.
  package static let maturity = evenly(
    "maturity-0-5", ("0", "Nonexistent"), ("1", "Initial"), ("2", "Repeatable"), ("3", "Defined"), ("4", "Managed"),
    ("5", "Optimized"))

  /// The scales that a questionnaire can name.
  package static let builtIn = [nplf, yesNo, yesPartlyNo, maturity]

  /// Returns the value, 0...1, of a rating of an evenly spaced scale: first 0, last 1.
  package static func evenValue(at index: Int, of count: Int) -> Double {
    count > 1 ? Double(index) / Double(count - 1) : 0
  }

  private static func evenly(_ name: String, _ ratings: (id: String, label: String)...) -> Scale {
    Scale(
      name: name,
      ratings: ratings.enumerated().map { index, rating in
        Rating(id: rating.id, label: rating.label, value: evenValue(at: index, of: ratings.count))
      })
  }
}
