internal import Markup

/// Says phrases and figures in a language.
struct Wording: Hashable, Sendable {
  let language: Language

  /// The phrase in the language, English where it has no translation.
  func say(_ phrase: Phrase) -> [Inline] {
    if !language.texts.isEmpty, let template = language.texts[phrase.key] { return fill(template, phrase.places) }
    guard !phrase.places.isEmpty else { return [.text(phrase.opening)] }
    var result: [Inline] = []
    result.reserveCapacity(2 * phrase.places.count + 1)
    if !phrase.opening.isEmpty { result.append(.text(phrase.opening)) }
    for place in phrase.places {
      result += place.insert
      if !place.following.isEmpty { result.append(.text(place.following)) }
    }
    return result
  }

  /// A translation with what is put in at its places.
  private func fill(_ template: String, _ places: [Phrase.Place]) -> [Inline] {
    guard !places.isEmpty else { return [.text(template)] }
    var result: [Inline] = []
    for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      var rest = part
      if index > 0, part.dropFirst().first == "}", let number = part.first?.wholeNumberValue {
        if places.indices.contains(number - 1) { result += places[number - 1].insert }
        rest = part.dropFirst(2)
      } else if index > 0 {
        result.append(.text("{"))
      }
      if !rest.isEmpty { result.append(.text(String(rest))) }
    }
    return result
  }

  /// The same as plain text, for titles and labels.
  func words(_ phrase: Phrase) -> String { say(phrase).plainText }

  /// A number with a fixed count of decimals and the language's decimal mark.
  func number(_ value: Double, decimals: Int) -> String { marked(fixed(value, decimals: decimals)) }

  /// The shortest form of a number: `3`, `2.5`.
  func number(_ value: Double) -> String { marked(shortest(value)) }

  /// `62 %`, or a dash.
  func percent(_ percent: Percent?) -> String {
    percent.map { fixed($0.value, decimals: 0) + " %" } ?? "–"
  }

  /// A share of 0...1 as `62 %`, or a dash.
  func percent(ofOne share: Double?) -> String { percent(share.map { Percent(100 * $0) }) }

  private func marked(_ number: String) -> String {
    language.decimalMark == "." ? number : number.replacing(".", with: language.decimalMark)
  }
}

extension Wording {
  /// `62 %`, or `62–70 %` while something is open.
  func interval(_ achievement: Achievement) -> String {
    guard let low = achievement.low, let high = achievement.high else { return "–" }
    let (from, to) = (fixed(low.value, decimals: 0), fixed(high.value, decimals: 0))
    return from == to ? "\(from) %" : "\(from)–\(to) %"
  }

  /// `2.40`, or `2.40–2.90` while something is open.
  func interval(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "–" }
    let (from, to) = (number(low, decimals: 2), number(high, decimals: 2))
    return from == to ? from : "\(from)–\(to)"
  }

  /// `17 of 20 (85 %)`, or a dash where nothing is applicable.
  func coverage(_ achievement: Achievement) -> [Inline] {
    guard let coverage = achievement.coverage else { return [.text("–")] }
    return say("\(achievement.answeredCount) of \(achievement.applicable) (\(percent(ofOne: coverage)))")
  }

  /// `0.61, low`, or why there is none.
  func agreement(_ alpha: Double?) -> [Inline] {
    let reading = say(Phrase(word: Agreement.words(for: alpha)))
    return (alpha.map { [.text(number($0, decimals: 2) + ", ")] } ?? []) + reading
  }

  /// `a`, `a and b`, `a, b and c`.
  func listed(_ pieces: [[Inline]]) -> [Inline] {
    guard pieces.count > 1, let last = pieces.last else { return pieces.first ?? [] }
    return say("\([Inline].joined(Array(pieces.dropLast()))) and \(last)")
  }
}

extension Array where Element == Inline {
  /// The pieces with a separator between them.
  static func joined(_ pieces: [[Inline]], by separator: String = ", ") -> [Inline] {
    Array(pieces.joined(separator: [.text(separator)]))
  }

  /// The pieces, each on a line of its own.
  static func onLines(_ pieces: [[Inline]]) -> [Inline] { Array(pieces.joined(separator: [.lineBreak])) }
}
