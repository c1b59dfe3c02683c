package import Assessment
internal import Wording

extension ReportDocument {
  /// Returns the answers and evidence behind each clause or objective of one framework, for the preparation of an audit
  /// or a review.
  ///
  /// - Returns: nil if the questionnaire refers to no item of the framework that the options name.
  package static func audit(of evaluation: Evaluation, options: ReportOptions) -> ReportDocument? {
    guard let framework = evaluation.score.frameworks.first(where: { $0.catalogue.id == options.framework }) else {
      return nil
    }
    let context = ReportContext(evaluation, options, linkTargets: .criteria)
    let facts = ReportFacts(.audit, of: evaluation, options: options)
    let audit = AuditContext(framework: framework, context: context)
    return context.document(
      audit.isConformity ? "preparation of an audit" : "review of an adopted framework", .whole,
      [
        ConditionsChapter(audit: audit),
        AuditOverviewChapter(audit: audit),
        ItemsChapter(audit: audit),
        DocumentsChapter(audit: audit),
        CorrectionsChapter(audit: audit),
        NotApplicableChapter(audit: audit),
        UnaskedChapter(audit: audit),
        EvidenceIndexChapter(audit: audit),
        FirstStageChapter(audit: audit),
        SecondStageChapter(audit: audit),
        InterviewsChapter(audit: audit),
        AnswersChapter(context: context),
        MethodChapter(context: context),
        ColophonChapter(context: context, facts: facts),
      ]
    ).with(facts)
  }
}
