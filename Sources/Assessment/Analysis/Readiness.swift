internal import Text

/// The readiness for one stage of an audit, from a direct conformity assessment (spec, Findings, Readiness).
package struct StageReadiness: Hashable, Sendable {
  /// The stage.
  package let stage: AuditStage
  /// The items of the stage whose finding is a major nonconformity or an exclusion that the standard does not allow.
  package let failing: [FrameworkScore.Item]
  /// The items of the stage that are unanswered or not asked.
  package let unknown: [FrameworkScore.Item]
  /// The documents of the stage that are missing or only partly there.
  package let missingDocuments: [DocumentResult]
  /// The documents of the stage that are claimed without evidence, unanswered or not asked.
  package let unshownDocuments: [DocumentResult]

  /// Whether nothing that was asked keeps the organization from the stage. Says nothing about what is unknown.
  package var hasNoObstacle: Bool { failing.isEmpty && missingDocuments.isEmpty }
  /// Whether everything that the stage wants is known.
  package var isKnown: Bool { unknown.isEmpty && unshownDocuments.isEmpty }
}

/// The conclusion of a direct conformity assessment.
package struct Readiness: Hashable, Sendable {
  /// The stages of the catalogue, in their order.
  package let stages: [StageReadiness]
  /// The requirements with a major nonconformity, as printed.
  package let majors: [FrameworkScore.Item]
  /// The requirements with an exclusion that the standard does not allow, where it is the printed finding.
  package let exclusions: [FrameworkScore.Item]
  /// The requirements of which a criterion is unanswered.
  package let unanswered: [FrameworkScore.Item]
  /// The requirements that are not asked or left out of scope, wholly or in part.
  package let notAsked: [FrameworkScore.Item]
  /// The requirements without a case, and those that do not apply.
  package let withoutCase: [FrameworkScore.Item]

  /// Concludes from the printed findings of a framework and the status of its documents.
  package init(of framework: FrameworkScore, documents: [DocumentResult], judgements: Judgements) {
    let requirements = framework.items.filter(\.item.isRequirement)
    let printed = { (item: FrameworkScore.Item) in judgements.printedFinding(of: item, in: framework) }
    majors = requirements.filter { printed($0) == .major }
    exclusions = requirements.filter { printed($0) == .excluded }
    unanswered = requirements.filter { $0.findings.contains(.unanswered) }
    notAsked = requirements.filter { $0.finding == .notAsked || $0.extent == .part }
    withoutCase = requirements.filter { $0.finding == .noCase || $0.finding == .notApplicable }
    stages = framework.catalogue.stages.map { stage in
      let items = framework.items.filter { stage.items.contains($0.item.id) }
      let wanted = documents.filter { stage.documents.contains($0.document.id) }
      return StageReadiness(
        stage: stage, failing: items.filter { printed($0) == .major || printed($0) == .excluded },
        unknown: items.filter { $0.findings.contains(.unanswered) || $0.finding == .notAsked },
        missingDocuments: wanted.filter { $0.status == .missing || $0.status == .partly },
        unshownDocuments: wanted.filter { [.claimed, .unanswered, .notAsked].contains($0.status) })
    }
  }
}
