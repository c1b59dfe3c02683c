/// Every step from the answers to a figure, as a tree of sentences.
package struct Explanation: Hashable, Sendable {
  /// One step, and the steps that it rests on.
  package struct Step: Hashable, Sendable {
    /// One line of plain text; may hold text of the user's files.
    package let text: String
    /// What it rests on; may be empty.
    package let steps: [Step]

    /// A step that rests on others.
    package init(_ text: String, _ steps: [Step] = []) {
      self.text = text
      self.steps = steps
    }
  }

  /// What is explained, with its figure.
  package let title: String
  /// In the order of the arithmetic.
  package let steps: [Step]

  /// An explanation of one figure.
  package init(title: String, steps: [Step]) {
    self.title = title
    self.steps = steps
  }
}

extension Evaluation {
  /// How a topic in scope came to its level, its priority and its path; nil for a topic out of scope.
  package func explanation(of topic: ID<Topic>) -> Explanation? {
    topics.first { $0.score.topic.id == topic }.map { TopicExplanation(evaluation: self, result: $0).explanation }
  }

  /// How a criterion in scope came to its value, and what it counts for; nil for a criterion out of scope.
  package func explanation(of criterion: ID<Criterion>) -> Explanation? {
    for result in topics {
      guard let scored = result.score.criteria.first(where: { $0.criterion.id == criterion }) else { continue }
      return CriterionExplanation(evaluation: self, topic: result.score.topic, scored: scored).explanation
    }
    return nil
  }

  /// How an item of a framework came to its achievement, and its level or finding; nil for an item of a catalogue to
  /// which the questionnaire does not refer.
  package func explanation(of item: ItemReference) -> Explanation? {
    guard let framework = score.frameworks.first(where: { $0.catalogue.id == item.catalogue }),
      let result = framework.items.first(where: { $0.item.id == item.item })
    else { return nil }
    return ItemExplanation(evaluation: self, framework: framework, item: result).explanation
  }
}
