internal import Assessment
internal import Text
internal import Wording

extension AuditWriter {
  /// Every piece of recorded evidence that bears on the framework, with its age at the day of the engagement.
  var evidenceIndex: ReportSection {
    let pieces = recorded
    guard !pieces.isEmpty else {
      return writer.section(
        "Evidence index", at: Anchor("evidence"), [writer.paragraph("No evidence is recorded for this framework.")])
    }
    let date = writer.engagement.date
    let old = pieces.count { age(of: $0.evidence).map { $0 >= 12 } ?? false }
    let rows = pieces.map { piece in
      ReportTable.Row([
        [.userText(piece.evidence.title)], place(of: piece.evidence),
        [.text(piece.evidence.date?.description ?? "–")], age(inWords: piece.evidence),
        .joined(piece.items.map { [.code($0.text)] }, by: " "),
        .joined(piece.criteria.map { [writer.link($0)] }, by: " "),
        .joined(piece.respondents.map { [.userText($0)] }),
      ])
    }
    let basis: Phrase =
      date == nil
      ? "The engagement names no date, so the age of evidence is unknown."
      : "Age at the date of the engagement, \(date?.description ?? ""). Older than a year: \(old)."
    return writer.section(
      "Evidence index", at: Anchor("evidence"),
      [
        writer.paragraph(basis),
        .table(
          ReportTable(
            words("Evidence recorded"),
            [
              column("Title"), column("Place"), column("Date"), column("Age"),
              column(isConformity ? "Clauses" : "Objectives"), column("Criteria"), column("Recorded by"),
            ], rows, isSortable: true)),
      ])
  }

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
      for sheet in writer.assessment.sheets {
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

  private func place(of evidence: Evidence) -> [Inline] {
    evidence.location.isEmpty
      ? [.text("–")] : [.link([.userText(evidence.location)], to: evidence.location)]
  }

  /// Whole months at the day of the engagement; nil where a date is missing.
  private func age(of evidence: Evidence) -> Int? {
    writer.engagement.date.flatMap { day in evidence.date.map { $0.months(to: day) } }
  }

  private func age(inWords evidence: Evidence) -> [Inline] {
    guard let months = age(of: evidence) else { return say("unknown") }
    if let day = writer.engagement.date, let own = evidence.date, own > day {
      return say("later than the engagement").strong
    }
    if months >= 12 { return say("\(months / 12) y \(months % 12) m: older than a year").strong }
    return say("\(months) months")
  }
}
