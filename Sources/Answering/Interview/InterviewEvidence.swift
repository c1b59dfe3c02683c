internal import Assessment
internal import Wording

/// A piece of evidence that is being entered.
struct EvidenceEntry: Hashable, Sendable {
  /// The index of the piece that is changed; nil for a new one.
  var index: Int?
  /// The piece as it was before; empty for a new one.
  var old = Evidence(title: "")
  var title = ""
  var location = ""
  var date: CalendarDate?

  /// The piece with the values of the entry.
  func evidence(validUntil: CalendarDate?) -> Evidence {
    Evidence(title: title, location: location, date: date, validUntil: validUntil, owner: old.owner)
  }
}

extension Interview {
  /// The recorded pieces of evidence of the current criterion.
  private var recorded: [Evidence] { answers[questions[position].criterion.id]?.evidence ?? [] }

  /// Begins to ask for evidence; pieces that are there can be changed.
  mutating func askForEvidence() -> [Line] {
    expectation = .evidenceTitle(EvidenceEntry())
    if recorded.isEmpty { return [line("Press Enter on an empty line to finish", .faint)] }
    let listed = recorded.enumerated().map { index, piece in Line("\(index + 1) \(summary(of: piece))") }
    return listed + [
      line(
        "Enter a title to add evidence, or a number to change that piece of evidence; press Enter on an empty line to finish",
        .faint)
    ]
  }

  /// Takes a title, or the number of a recorded piece.
  mutating func evidenceTitle(_ text: String, _ entry: EvidenceEntry) -> [Line] {
    var entry = entry
    if let index = entry.index {
      entry.title = changed(entry.old.title, by: text)
      if !entry.title.isEmpty { return go(on: .evidenceLocation(entry)) }
      set { $0.evidence.remove(at: index) }
      return [line("removed: \(userText: entry.old.title)", .faint)] + askForEvidence()
    }
    if let number = Int(text), recorded.indices.contains(number - 1) {
      let old = recorded[number - 1]
      expectation = .evidenceTitle(EvidenceEntry(index: number - 1, old: old))
      return [line("Enter - as the title to remove it", .faint)]
    }
    if text.isEmpty || text == "-" { return endParts() }
    entry.title = text
    return go(on: .evidenceLocation(entry))
  }

  /// Takes a link or a path.
  mutating func evidenceLocation(_ text: String, _ entry: EvidenceEntry) -> [Line] {
    var entry = entry
    entry.location = changed(entry.old.location, by: text)
    return go(on: .evidenceDate(entry))
  }

  /// Takes the date of the evidence.
  mutating func evidenceDate(_ text: String, _ entry: EvidenceEntry) -> [Line] {
    var entry = entry
    let written = changed(entry.old.date?.description ?? "", by: text)
    let (date, fault) = date(written)
    if let fault { return refuse(text, fault) }
    entry.date = date
    if isTyped { return go(on: .evidenceValidity(entry)) }
    return save(entry, validUntil: entry.old.validUntil)
  }

  /// Takes the last day on which the evidence is valid.
  mutating func evidenceValidity(_ text: String, _ entry: EvidenceEntry) -> [Line] {
    let written = changed(entry.old.validUntil?.description ?? "", by: text)
    let (last, fault) = date(written)
    if let fault { return refuse(text, fault) }
    if let last, let date = entry.date, last < date {
      return refuse(
        text, line("\(last.description) is before the date of the evidence, \(date.description)", .fault))
    }
    return save(entry, validUntil: last)
  }

  private mutating func save(_ entry: EvidenceEntry, validUntil: CalendarDate?) -> [Line] {
    let piece = entry.evidence(validUntil: validUntil)
    set { answer in
      if let index = entry.index { answer.evidence[index] = piece } else { answer.evidence.append(piece) }
    }
    expectation = .evidenceTitle(EvidenceEntry())
    return [line("saved: \(userText: summary(of: piece)). Enter more evidence, or press Enter to finish", .faint)]
  }

  private mutating func go(on next: Expectation) -> [Line] {
    expectation = next
    return []
  }

  /// Returns the date of a text, nil for an empty one, or the reason why there is none.
  private func date(_ text: String) -> (CalendarDate?, fault: Line?) {
    if text.isEmpty { return (nil, nil) }
    switch WrittenDate(text, today: today) {
    case .date(let date): return (date, nil)
    case .ambiguous(let one, let other):
      return (
        nil,
        line("'\(userText: text)' can be \(one.description) or \(other.description): write the date you mean", .fault)
      )
    case .other:
      return (
        nil,
        line("'\(userText: text)' is not a date: write YYYY-MM-DD, e.g. 2026-11-03, or press Enter to skip", .fault)
      )
    }
  }

  /// Title, location and dates of a piece, as they were understood.
  private func summary(of piece: Evidence) -> String {
    var parts = [piece.title]
    if !piece.location.isEmpty { parts.append(piece.location) }
    if let date = piece.date { parts.append(date.description) }
    if let last = piece.validUntil { parts.append(language.text("valid until \(last.description)")) }
    return parts.joined(separator: ", ")
  }
}
