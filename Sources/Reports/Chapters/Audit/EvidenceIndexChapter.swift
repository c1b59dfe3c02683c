internal import Assessment
internal import Text
internal import Wording

/// The recorded evidence on the framework's items, with its age at the date of the engagement.
struct EvidenceIndexChapter: Chapter, AuditPart {
  let audit: AuditContext

  /// In whole months; evidence of this age or older is marked.
  private static let oldAge = 12

  var section: ReportSection? {
    ReportSection(say("Evidence index"), at: Anchor("evidence"), blocks)
  }

  private var blocks: [Block] {
    let pieces = recorded
    guard !pieces.isEmpty else { return [paragraph("No evidence is recorded for this framework.")] }
    let old = pieces.count { (age(of: $0.evidence) ?? 0) >= Self.oldAge }
    let basis: Phrase =
      engagement.date.map { "Age at the date of the engagement, \($0.description). Older than a year: \(old)." }
      ?? "The engagement names no date, so the age of evidence is unknown."
    return [
      paragraph(basis),
      .table(
        ReportTable(
          words("Evidence recorded"),
          [
            column("Title"), column("Place"), column("Date"), column("Age"), audit.itemsColumn, column("Criteria"),
            column("Recorded by"),
          ], pieces.map(row), isSortable: true)),
    ]
  }

  /// One piece of evidence with its criteria, items and respondents.
  private struct Recorded {
    let evidence: Evidence
    var criteria: [Criterion] = []
    var items: [ID<Catalogue.Item>] = []
    var respondents: [String] = []
  }

  /// Each piece once, in the order of the questionnaire.
  private var recorded: [Recorded] {
    var pieces: [Recorded] = []
    var place: [Evidence: Int] = [:]
    for criterion in evaluation.topics.flatMap(\.score.topic.criteria) {
      let items = criterion.references.filter { $0.catalogue == catalogue.id }.map(\.item)
      guard !items.isEmpty else { continue }
      for sheet in assessment.sheets {
        for evidence in sheet.answers[criterion.id]?.evidence ?? [] {
          let index = place[evidence] ?? pieces.count
          if index == pieces.count { pieces.append(Recorded(evidence: evidence)) }
          place[evidence] = index
          pieces[index].criteria = (pieces[index].criteria + [criterion]).uniqued()
          pieces[index].items = (pieces[index].items + items).uniqued()
          pieces[index].respondents = (pieces[index].respondents + [sheet.respondent]).uniqued()
        }
      }
    }
    return pieces
  }

  private func row(for piece: Recorded) -> ReportTable.Row {
    let evidence = piece.evidence
    return ReportTable.Row([
      [.userText(evidence.title)],
      [
        evidence.location.isEmpty
          ? .text(Language.noFigure) : .link([.userText(evidence.location)], to: evidence.location)
      ],
      [.text(evidence.date?.description ?? Language.noFigure)], ageInWords(of: evidence),
      .joined(piece.items.map { [.code($0.text)] }, by: " "),
      .joined(piece.criteria.map { [context.link($0)] }, by: " "),
      .joined(piece.respondents.map { [.userText($0)] }),
    ])
  }

  /// Whole months at the date of the engagement; nil if a date is missing.
  private func age(of evidence: Evidence) -> Int? {
    engagement.date.flatMap { day in evidence.date.map { $0.months(to: day) } }
  }

  private func ageInWords(of evidence: Evidence) -> [Inline] {
    guard let months = age(of: evidence) else { return say("unknown") }
    if let day = engagement.date, let own = evidence.date, own > day {
      return say("later than the engagement").strong
    }
    if months >= Self.oldAge { return say("\(months / 12) y \(months % 12) m: older than a year").strong }
    return say(Phrase(months, one: "{1} month", many: "\(months) months"))
  }
}
