internal import Assessment
internal import Wording

/// A checklist of the documents for stage 1 of an audit; nil for a framework that requires none.
struct FirstStageChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let documents = framework.documents(over: evaluation.score.topics.flatMap(\.criteria))
    guard !documents.isEmpty else { return nil }
    let rows = documents.map { result in
      ReportTable.Row([
        [.text("☐")], audit.link(result.item), [.userText(result.document.title)], say(result.status.title), [],
      ])
    }
    return ReportSection(
      say("Stage 1 checklist: is it documented?"), at: Anchor("stage-1"),
      [
        paragraph(
          "In the first stage an auditor reads what is written down and judges whether the second stage makes sense. Have each of these at hand, in its current and approved version."
        ),
        .table(
          ReportTable(
            words("Documents to have at hand"),
            [
              column("Done", .center), column("Clause"), column("Document"), column("Status today"),
              column("Where, and who brings it"),
            ], rows)),
      ])
  }
}
