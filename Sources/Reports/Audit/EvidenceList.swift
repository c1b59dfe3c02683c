internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The recorded evidence for criteria, each piece with the reason if it does not count.
struct EvidenceList: AssessmentPart {
  let context: ReportContext

  /// Each piece once, on a line of its own, or a dash.
  func cell(for scored: ScoredCriterion) -> [Inline] {
    let pieces = pieces(for: scored)
    guard !pieces.isEmpty else { return [.text(Language.noFigure)] }
    return .onLines(
      pieces.map { piece in
        let evidence = piece.evidence
        let title: Inline =
          evidence.location.isEmpty
          ? .userText(evidence.title) : .link([.userText(evidence.title)], to: evidence.location)
        let date: [Inline] = evidence.date.map { [.text(" (\(language.date($0.description)))")] } ?? []
        return [title] + date + (status(of: piece).map { [.text(" ")] + say($0).strong } ?? [])
      })
  }

  /// Each piece with its status once, in the order of the sheets.
  func pieces(for scored: ScoredCriterion) -> [EvidenceRule.Piece] {
    var seen: [EvidenceRule.Piece] = []
    for piece in EvidenceRule(of: scored.criterion, in: assessment).pieces(for: scored, in: assessment)
    where !seen.contains(where: { $0.evidence == piece.evidence && $0.status == piece.status }) {
      seen.append(piece)
    }
    return seen
  }

  /// The reason why a piece does not count, or that it has no date; nil for one that counts.
  func status(of piece: EvidenceRule.Piece) -> ReportPhrase? {
    switch piece.status {
    case .counts: piece.isUndated ? "undated" : nil
    case .stale: "out of date"
    case .future: "dated after the assessment"
    case .unsupporting: "does not support the rating"
    }
  }
}
