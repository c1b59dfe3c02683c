package import Assessment
package import ReportDocument
package import Text
package import Wording

extension Evaluation {
  /// Returns the explanation of a topic's level, priority and path; nil if the topic is not in scope.
  /// `isBrief` groups the answers by rating and leaves out the gaps and the path.
  package func explanation(
    of topic: ID<Topic>, in language: Language = .english, isBrief: Bool = false
  ) -> Explanation? {
    let arithmetic = ArithmeticSteps(self, in: language, isBrief: isBrief)
    return topics.first { $0.score.topic.id == topic }.map {
      TopicExplanation(arithmetic: arithmetic, result: $0).explanation
    }
  }

  /// Returns the explanation of a criterion's value, and of the figures that it counts for; nil if the criterion is not
  /// in scope.
  package func explanation(of criterion: ID<Criterion>, in language: Language = .english) -> Explanation? {
    let arithmetic = ArithmeticSteps(self, in: language)
    for result in topics {
      guard let scored = result.score.criteria.first(where: { $0.id == criterion }) else { continue }
      return CriterionExplanation(arithmetic: arithmetic, topic: result.score.topic, scored: scored).explanation
    }
    return nil
  }

  /// Returns the explanation of a framework item's achievement, and of its level or finding; nil if the questionnaire
  /// does not refer to the item's catalogue. `isBrief` groups the answers by rating.
  package func explanation(
    of item: ItemReference, in language: Language = .english, isBrief: Bool = false
  ) -> Explanation? {
    guard let framework = score.frameworks.first(where: { $0.catalogue.id == item.catalogue }),
      let result = framework.items.first(where: { $0.item.id == item.item })
    else { return nil }
    let arithmetic = ArithmeticSteps(self, in: language, isBrief: isBrief)
    return ItemExplanation(arithmetic: arithmetic, framework: framework, item: result).explanation
  }

  /// Returns the explanation of a document's status; nil if no shown catalogue lists it.
  package func explanation(of document: DocumentReference, in language: Language = .english) -> Explanation? {
    guard let framework = score.frameworks.first(where: { $0.catalogue.id == document.catalogue }),
      let result = score.documents(of: framework)
        .first(where: { $0.document.id == document.document })
    else { return nil }
    return DocumentExplanation(
      arithmetic: ArithmeticSteps(self, in: language), framework: framework, result: result
    ).explanation
  }

  /// Everything that can be explained, in questionnaire or catalogue order.
  package var explainable: Explainable {
    Explainable(
      topics: score.topics.map(\.topic), criteria: score.topics.flatMap { $0.criteria.map(\.criterion) },
      items: score.frameworks.flatMap { framework in
        framework.items.filter { !$0.criteria.isEmpty }.map {
          (ItemReference(catalogue: framework.catalogue.id, item: $0.item.id), $0.item.title)
        }
      },
      documents: score.frameworks.flatMap { framework in
        framework.catalogue.documents.map {
          (DocumentReference(catalogue: framework.catalogue.id, document: $0.document.id), $0.document.title)
        }
      })
  }
}

/// What `assay explain` can explain.
package struct Explainable: Sendable {
  /// The topics in scope.
  package let topics: [Topic]
  /// The criteria in scope.
  package let criteria: [Criterion]
  /// The items of the shown frameworks to which a criterion in scope refers, with their titles.
  package let items: [(reference: ItemReference, title: String)]
  /// The documents of the shown frameworks, with their titles.
  package let documents: [(reference: DocumentReference, title: String)]
}
