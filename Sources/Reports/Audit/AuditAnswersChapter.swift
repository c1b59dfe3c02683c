internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// What each respondent said on the criteria behind the framework; nil if the report leaves answers out.
struct AuditAnswersChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let criteria = audit.asked.flatMap { audit.criteria(of: $0) }.uniqued().filter { $0.answer.origin != .nobody }
    guard !context.options.without.contains(.answers), !criteria.isEmpty else { return nil }
    let answers = AnswersChapter(context: context)
    let rows = criteria.map { scored in
      ReportTable.Row([
        [context.link(scored.criterion)], [.badge(context.badge(for: scored))], answers.origin(of: scored),
      ])
    }
    return ReportSection(
      say("Answers of the respondents"), at: Anchor("answers"),
      [
        .table(
          ReportTable(
            words("Answers by respondent"),
            [column("Criterion"), column("Answer"), column("Respondents")], rows))
      ])
  }
}
