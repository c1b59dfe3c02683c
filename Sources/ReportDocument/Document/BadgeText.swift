internal import Assessment
internal import Wording

extension Badge {
  /// The verdict as a sign that is the same in every language; nil if it is a word.
  package var sign: String? {
    switch self {
    case .level(let level): level.map { "\($0.number)" } ?? Language.noFigure
    case .rating(let rating): rating?.rawValue ?? Language.noFigure
    case .answer(let label, _): label
    case .effort(let effort): effort.rawValue
    case .gap(let levels): levels.map(String.init) ?? Language.noFigure
    case .change(let levels): levels == 0 ? "=" : levels > 0 ? "▲ \(levels)" : "▼ \(-levels)"
    case .finding, .crosswalk, .notAnswered, .notApplicable, .noCase: nil
    }
  }

  /// The verdict in words, in place of a missing sign or to explain the sign; nil if the sign needs no explanation.
  package var phrase: ReportPhrase? {
    switch self {
    case .rating(let rating): rating.map { Phrase(word: $0.title) } ?? "no applicable criterion"
    case .effort(.small): "small effort"
    case .effort(.medium): "medium effort"
    case .effort(.large): "large effort"
    case .finding(let finding): Phrase(word: finding.title)
    case .crosswalk(let result): Phrase(word: result.title)
    case .notAnswered: "not answered"
    case .notApplicable: "not applicable"
    case .noCase: "no case"
    case .level, .answer, .gap, .change: nil
    }
  }
}

extension AchievementRating {
  /// The rating in English words.
  package var title: String {
    switch self {
    case .not: "not achieved"
    case .partially: "partially achieved"
    case .largely: "largely achieved"
    case .fully: "fully achieved"
    }
  }
}

extension Finding {
  /// The finding in English words.
  package var title: String {
    switch self {
    case .major: "major nonconformity"
    case .excluded: "exclusion not allowed"
    case .minor: "minor nonconformity"
    case .unanswered: "not answered"
    case .unevidenced: "no evidence"
    case .conforming: "conforming"
    case .noCase: "no case"
    case .notApplicable: "not applicable"
    case .notAsked: "not asked"
    }
  }
}

extension FrameworkScore.CrosswalkResult {
  /// The result in English words.
  package var title: String {
    switch self {
    case .gap: "gap"
    case .unanswered: "not answered"
    case .noGapSeen: "no gap seen"
    case .notAsked: "not asked"
    }
  }
}
