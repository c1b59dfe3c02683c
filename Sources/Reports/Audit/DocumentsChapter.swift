internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The documents that the framework asks for; nil outside a direct assessment and for a framework that asks for none.
struct DocumentsChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    let entries = AuditDocument.merged(audit.documents)
    guard !entries.isEmpty else { return nil }
    let counts = DocumentStatus.allCases.map { status in (status, entries.count { $0.status == status }) }
    let tally: [[Inline]] = counts.filter { $0.1 > 0 }.map { [.text("\($0.1) ")] + say($0.0.title) }
    return ReportSection(
      say("Documented information"), at: Anchor("documents"),
      [
        paragraph(
          "A document is shown if every criterion that asks about it is fulfilled and has evidence; without evidence it is only claimed. A document that is listed more than once has one row."
        ), .paragraph(say("Documents: \([Inline].joined(tally)).")),
        .table(
          ReportTable(
            words("Required documents"),
            [
              column("Document"), audit.wording.itemsColumn, column("Status"), column("Criteria to check"),
              column("Evidence"), column("Owner"),
            ], entries.map(row), isSortable: true)),
      ])
  }

  private func row(for entry: AuditDocument) -> ReportTable.Row {
    let list = EvidenceList(context: context)
    let evidence = entry.criteria.flatMap { list.pieces(for: $0) }.filter { $0.status == .counts }
    let titles = evidence.map(\.evidence.title).uniqued().map { [Inline.userText($0)] }
    return ReportTable.Row([
      [.userText(entry.title), .text(" ")]
        + .joined(entry.results.map { [.code($0.document.id.text)] }, by: ", "),
      .joined(entry.items.map { [audit.link($0.id)] }), say(entry.status.title).emphasized(entry.status.isShortcoming),
      .joined(inQuestion(entry).map { [context.link($0.criterion)] }),
      titles.isEmpty ? [.text(Language.noFigure)] : .joined(titles, by: "; "),
      [.userText(entry.owner(in: engagement, catalogue))],
    ])
  }

  /// The criteria that keep the document from being shown.
  private func inQuestion(_ entry: AuditDocument) -> [ScoredCriterion] {
    switch entry.status {
    case .unanswered: entry.criteria.filter { $0.answer.verdict == .unanswered }
    case .missing, .partly: entry.criteria.filter(\.isNotFull)
    case .claimed: entry.criteria.filter { $0.answer.isAnswered && !$0.answer.isEvidenced }
    case .shown, .excluded, .noCase, .notAsked: []
    }
  }
}

/// A document of the catalogue, once where it is listed several times.
struct AuditDocument {
  /// The entries of the catalogue, in its order; one or more.
  let results: [DocumentResult]

  var title: String { results[0].document.title }
  var status: DocumentStatus { results[0].status }
  var criteria: [ScoredCriterion] { results[0].criteria }
  var items: [Catalogue.Item] { results.map(\.item).uniqued() }

  /// Joins the documents that are the same, each at the place of the first.
  static func merged(_ results: [DocumentResult]) -> [AuditDocument] {
    let documents = Dictionary(results.map { ($0.document.id, $0.document) }, uniquingKeysWith: { one, _ in one })
    let heads = results.map { head(of: $0.document, documents) }
    return heads.uniqued().map { head in
      AuditDocument(results: zip(results, heads).filter { $0.1 == head }.map(\.0))
    }
  }

  /// The last document of the chain of `same-as`; of a circle the first by name.
  private static func head(
    of document: RequiredDocument, _ all: [ID<RequiredDocument>: RequiredDocument]
  ) -> ID<RequiredDocument> {
    var (current, chain) = (document, [document.id])
    while let id = current.sameAs, let next = all[id] {
      if chain.contains(id) { return chain.min { $0.text < $1.text } ?? id }
      chain.append(id)
      current = next
    }
    return current.id
  }

  /// The person who answers for the document or for an item that lists it; empty if none is named.
  func owner(in engagement: Engagement, _ catalogue: Catalogue) -> String {
    let names = results.map(\.document.id.text) + items.map(\.id.text)
    return names.lazy.compactMap { engagement.owners["\(catalogue.id):\($0)"] }.first ?? ""
  }
}

extension Array where Element == Inline {
  /// The pieces in strong type where a condition holds.
  func emphasized(_ isStrong: Bool) -> [Inline] { isStrong ? strong : self }
}
