internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The recorded evidence on the framework's items, with the reason where a piece does not count.
struct EvidenceIndexChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    ReportSection(say("Evidence index"), at: Anchor("evidence"), blocks)
  }

  private var blocks: [Block] {
    let pieces = recorded
    guard !pieces.isEmpty else { return [paragraph("No evidence is recorded for this framework.")] }
    let failing = pieces.count { $0.piece.status != .counts }
    let basis: ReportPhrase =
      engagement.date.map { "Evidence is judged as of the date of the assessment, \(language.date($0.description))." }
      ?? "The assessment has no date, so the age of evidence is not judged."
    let count = ReportPhrase(
      failing, one: "{1} piece of evidence does not count.", many: "\(failing) pieces of evidence do not count.")
    return [
      .paragraph(say(basis) + (failing == 0 ? [] : [.text(" ")] + say(count))),
      .table(
        ReportTable(
          words("Recorded evidence"),
          [
            column("Evidence"), column("Date"), column("Status"), audit.wording.itemsColumn, column("Recorded by"),
          ], pieces.map(row), isSortable: true)),
    ]
  }

  /// One piece of evidence with its criteria, items and respondents.
  private struct Recorded {
    let piece: EvidenceRule.Piece
    var items: [ID<Catalogue.Item>] = []
    var respondents: [String] = []
  }

  /// What makes two pieces one row.
  private struct Key: Hashable {
    let evidence: Evidence
    let status: EvidenceRule.Status
  }

  /// Each piece once for each status, in the order of the items.
  private var recorded: [Recorded] {
    var pieces: [Recorded] = []
    var place: [Key: Int] = [:]
    for item in audit.asked {
      for scored in audit.criteria(of: item) {
        for piece in EvidenceRule(of: scored.criterion, in: assessment).pieces(for: scored, in: assessment) {
          let key = Key(evidence: piece.evidence, status: piece.status)
          let index = place[key] ?? pieces.count
          if index == pieces.count { pieces.append(Recorded(piece: piece)) }
          place[key] = index
          pieces[index].items = (pieces[index].items + [item.item.id]).uniqued()
          pieces[index].respondents =
            (pieces[index].respondents + [assessment.sheets[piece.sheet].respondent]).uniqued()
        }
      }
    }
    return pieces
  }

  private func row(for recorded: Recorded) -> ReportTable.Row {
    let evidence = recorded.piece.evidence
    let status = EvidenceList(context: context).status(of: recorded.piece)
    return ReportTable.Row([
      [
        evidence.location.isEmpty
          ? .userText(evidence.title) : .link([.userText(evidence.title)], to: evidence.location)
      ],
      [.text(evidence.date.map { language.date($0.description) } ?? Language.noFigure)]
        + (evidence.validUntil.map { [.text(" – "), .text(language.date($0.description))] } ?? []),
      status.map { say($0).strong } ?? say("valid"), .joined(recorded.items.map { [audit.link($0)] }),
      .joined(recorded.respondents.map { [.userText($0)] }),
    ])
  }
}
