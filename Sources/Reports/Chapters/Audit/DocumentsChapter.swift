internal import Assessment
internal import Wording

/// The documented information that the standard requires; nil for a framework that requires none.
struct DocumentsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let documents = framework.documentedInformation
    guard !documents.isEmpty else { return nil }
    return ReportSection(
      say("Documented information"), at: Anchor("documents"),
      [
        paragraph(
          "What the standard wants to see in writing. A document counts as asked where a criterion of its clause has at least half of its words; the criterion stands beside it, to be judged. It is present where that criterion is rated at two thirds or more and evidence is recorded."
        ),
        .table(
          ReportTable(
            words("Documents required"),
            [column("Document"), column("Clause"), column("Status"), column("Criterion"), column("Evidence recorded")],
            documents.map(row), isSortable: true)),
      ])
  }

  private func row(for document: DocumentedInformation) -> ReportTable.Row {
    let criterion = document.scored?.criterion
    return ReportTable.Row([
      [.userText(document.name)], audit.link(document.item), say(document.status.title),
      [criterion.map(context.link) ?? .text(Language.noFigure)],
      criterion.map(cells.evidence) ?? [.text(Language.noFigure)],
    ])
  }
}

extension DocumentedInformation.Status {
  /// The status in words.
  var title: Phrase {
    switch self {
    case .present: "present"
    case .claimed: "claimed, no evidence recorded"
    case .missing: "missing"
    case .open: "not answered"
    case .excluded: "marked as not applicable"
    case .notAsked: "not asked"
    }
  }
}
