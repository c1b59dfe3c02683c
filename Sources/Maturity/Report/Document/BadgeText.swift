extension Badge {
  /// The verdict as a word or sign, where colour is not to be had.
  var text: String {
    switch self {
    case .level(let level): level.map { "\($0.number)" } ?? "–"
    case .rating(let rating): rating?.rawValue ?? "–"
    case .finding(let finding): finding.title
    case .answer(let label, _): label
    case .notAnswered: "not answered"
    case .notApplicable: "not applicable"
    case .effort(let effort): effort.rawValue
    }
  }

  /// The verdict spelled out, for whoever does not know the sign; nil where it is a word already.
  var explanation: String? {
    switch self {
    case .level(let level): level.map { "level \($0.number)" } ?? "no level"
    case .rating(let rating): rating?.title ?? "nothing applicable"
    case .effort(let effort): "\(effort.title) effort"
    case .finding, .answer, .notAnswered, .notApplicable: nil
    }
  }
}

extension AchievementRating {
  /// As words.
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
  /// As words.
  package var title: String { self == .notAssessed ? "not assessed" : rawValue }
}
