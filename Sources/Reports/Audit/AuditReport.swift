package import Assessment
package import ReportDocument
package import ReportParts
internal import Wording

extension ReportDocument {
  /// Returns the answers and evidence behind each item of one framework, for the preparation of an audit or a review.
  ///
  /// - Returns: nil if the questionnaire refers to no item of the framework that the options name.
  package static func audit(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument? {
    guard let framework = evaluation.score.frameworks.first(where: { $0.catalogue.id == options.framework }) else {
      return nil
    }
    let isWhole = !options.without.contains(.answers)
    let context = ReportContext(evaluation, options, linkTargets: isWhole ? .criteria : .none)
    let facts = ReportFacts(.audit, of: evaluation, options: options)
    let audit = AuditContext(framework: framework, context: context)
    let stages = audit.subject == .findings ? framework.catalogue.stages : []
    let chapters: [any Chapter] =
      [
        ShownTopicsChapter(context: context, showing: .items),
        ConclusionChapter(audit: audit),
        ConditionsChapter(audit: audit),
        AuditOverviewChapter(audit: audit),
        NonconformitiesChapter(audit: audit),
        GapsChapter(audit: audit),
        ImprovementsChapter(audit: audit),
        OpportunitiesChapter(audit: audit),
        ExclusionsChapter(audit: audit),
        UnaskedChapter(audit: audit),
        RemarksChapter(audit: audit),
        ItemsChapter(audit: audit),
        DocumentsChapter(audit: audit),
        EvidenceIndexChapter(audit: audit),
      ] + stages.enumerated().map { StageChapter(audit: audit, stage: $1, isFirst: $0 == 0) } + [
        InterviewsChapter(audit: audit),
        EvidenceToShowChapter(audit: audit),
        AuditAnswersChapter(audit: audit),
        AuditMethodChapter(audit: audit),
        ColophonChapter(context: context, facts: facts),
      ]
    return context.document(
      audit.kind, .whole, context.isLimited ? chapters.filter { !needsAllTopics($0) } : chapters, title: audit.title
    ).with(facts)
  }

  /// Whether a chapter covers all items of the framework together.
  private static func needsAllTopics(_ chapter: any Chapter) -> Bool {
    chapter is ConclusionChapter || chapter is DocumentsChapter || chapter is StageChapter
      || chapter is InterviewsChapter
  }
}

extension AuditContext {
  /// The framework's name, and the engagement's own title if it has one.
  fileprivate var title: String {
    let title = engagement.title(on: questionnaire)
    return title.contains(catalogue.title) ? title : "\(catalogue.title): \(title)"
  }

  fileprivate var kind: ReportPhrase {
    switch subject {
    case .findings: "preparation of an audit against \(userText: catalogue.title)"
    case .gaps: "gaps against \(userText: catalogue.title)"
    case .adoption: "review against \(userText: catalogue.title)"
    }
  }
}
