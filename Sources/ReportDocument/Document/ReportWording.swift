package import Assessment
internal import Markup
package import Wording

/// A phrase of a report.
package typealias ReportPhrase = Phrase<Inline>

extension Inline: PhrasePiece {}

extension Language {
  /// Returns the phrase in this language, or in English if it has no translation: `pieces` without generic code, which
  /// is slow across targets and would run for each sentence of a report.
  package func say(_ phrase: ReportPhrase) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(phrase.text.count)
    forEachValue(of: phrase.text) { value in
      switch value {
      case .text(let text): inlines.append(.text(text))
      case .userText(let text): inlines.append(.userText(text))
      case .inserted(let number): inlines += phrase.inserted[number]
      }
    }
    return inlines
  }

  /// Returns the phrase as plain text, for titles and labels.
  package func words(_ phrase: ReportPhrase) -> String { say(phrase).plainText }

  /// Returns `3`, or a dash without a level.
  package func level(_ level: Level?) -> String { level.map { String($0.number) } ?? Self.noFigure }

  /// Returns `2.40`, or a dash without a score.
  package func score(_ score: Double?) -> String { scoreInterval(score, nil) }

  /// Returns `62 %`, or a dash without a percentage.
  package func percent(_ percent: Percent?) -> String { self.percent(percent?.value) }

  /// Returns `62 %`, or `62–70 %` if an unanswered criterion could raise it.
  package func interval(_ achievement: Achievement) -> String {
    percentInterval(achievement.low?.value, achievement.high?.value)
  }

  /// Returns `17 of 20 (85 %)`, or a dash if no criterion is applicable.
  package func coverage(_ achievement: Achievement) -> [Inline] {
    guard let coverage = achievement.coverage else { return [.text(Self.noFigure)] }
    return say("\(achievement.answeredCount) of \(achievement.applicable) (\(percent(ofOne: coverage)))")
  }

  /// Returns `0.61, low`, or the reason why alpha cannot be measured.
  package func agreement(_ agreement: Agreement) -> [Inline] {
    let alpha = agreement.alpha
    let reading = say(Phrase(word: Agreement.words(for: alpha)))
    return (alpha.map { [.text(number($0, decimals: 2) + ", ")] } ?? []) + reading
  }
}

extension Array where Element == Inline {
  /// The pieces with a separator between them.
  package static func joined(_ pieces: [[Inline]], by separator: String = ", ") -> [Inline] {
    Array(pieces.joined(separator: [.text(separator)]))
  }

  /// The pieces, each on a line of its own.
  package static func onLines(_ pieces: [[Inline]]) -> [Inline] { Array(pieces.joined(separator: [.lineBreak])) }

  /// The pieces in strong type.
  package var strong: [Inline] { [.strong(self)] }
}

extension Array where Element == [Inline] {
  /// The pieces with a separator between them.
  package func joined(by separator: String) -> [Inline] { [Inline].joined(self, by: separator) }
}
