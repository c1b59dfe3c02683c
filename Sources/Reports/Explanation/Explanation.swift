package import Assessment
package import Text
package import Wording

/// Every step from the answers to a figure, as a tree of sentences.
package struct Explanation: Hashable, Sendable {
  /// One step, and the steps that it rests on.
  package struct Step: Hashable, Sendable {
    /// One line; may hold text of the user's files.
    package let text: [Inline]
    /// What it rests on; may be empty.
    package let steps: [Step]

    /// A step that rests on others.
    init(_ text: [Inline], _ steps: [Step] = []) {
      self.text = text
      self.steps = steps
    }
  }

  /// What is explained, with its figure.
  package let title: [Inline]
  /// In the order of the arithmetic.
  package let steps: [Step]
}

extension Evaluation {
  /// How a topic in scope came to its level, its priority and its path; nil for a topic out of scope. In brief, the
  /// answers are gathered by their rating, and what blocks and the path are left to the text around.
  package func explanation(
    of topic: ID<Topic>, in language: Language = .english, isBrief: Bool = false
  ) -> Explanation? {
    let arithmetic = ArithmeticSteps(self, in: language, isBrief: isBrief)
    return topics.first { $0.score.topic.id == topic }.map {
      TopicExplanation(arithmetic: arithmetic, result: $0).explanation
    }
  }

  /// How a criterion in scope came to its value, and what it counts for; nil for a criterion out of scope.
  package func explanation(of criterion: ID<Criterion>, in language: Language = .english) -> Explanation? {
    let arithmetic = ArithmeticSteps(self, in: language)
    for result in topics {
      guard let scored = result.score.criteria.first(where: { $0.criterion.id == criterion }) else { continue }
      return CriterionExplanation(arithmetic: arithmetic, topic: result.score.topic, scored: scored).explanation
    }
    return nil
  }

  /// How an item of a framework came to its achievement, and its level or finding; nil for an item of a catalogue to
  /// which the questionnaire does not refer.
  package func explanation(
    of item: ItemReference, in language: Language = .english, isBrief: Bool = false
  ) -> Explanation? {
    guard let framework = score.frameworks.first(where: { $0.catalogue.id == item.catalogue }),
      let result = framework.items.first(where: { $0.item.id == item.item })
    else { return nil }
    let arithmetic = ArithmeticSteps(self, in: language, isBrief: isBrief)
    return ItemExplanation(arithmetic: arithmetic, framework: framework, item: result).explanation
  }
}
