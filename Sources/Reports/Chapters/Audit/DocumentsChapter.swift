internal import Assessment
internal import Wording

/// The documented information that the standard requires; nil for a framework that requires none.
struct DocumentsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let documents = framework.documents(over: evaluation.score.topics.flatMap(\.criteria))
    guard !documents.isEmpty else { return nil }
    return ReportSection(
      say("Documented information"), at: Anchor("documents"),
      [
        paragraph(
          "What the standard wants to see in writing, with the criteria that ask about it. A document is shown where all of them are fulfilled and evidenced."
        ),
        .table(
          ReportTable(
            words("Documents required"),
            [column("Document"), column("Clause"), column("Status"), column("Criterion"), column("Evidence recorded")],
            documents.map(row), isSortable: true)),
      ])
  }

  private func row(for result: DocumentResult) -> ReportTable.Row {
    ReportTable.Row([
      [.userText(result.document.title)], audit.link(result.item), say(result.status.title),
      .joined(result.criteria.map { [context.link($0.criterion)] }, by: " "),
      .onLines(result.criteria.map { cells.evidence(for: $0.criterion) }),
    ])
  }
}

extension DocumentStatus {
  /// The status in words.
  var title: Phrase {
    switch self {
    case .shown: "shown"
    case .claimed: "claimed, not evidenced"
    case .partly: "there in part"
    case .missing: "missing"
    case .unanswered: "not answered"
    case .excluded: "not applicable"
    case .noCase: "no case"
    case .notAsked: "not asked"
    }
  }
}
