internal import Assessment
internal import Markup

extension HTMLRenderer {
  /// A verdict as a small box with a sign or word and a color.
  func write(_ badge: Badge, to writer: inout HTMLWriter) {
    let (sign, words) = (badge.sign, badge.phrase.map { language.words($0) })
    // The style cuts a label that is too long for its box; the tooltip shows the whole label.
    let explanation = sign.flatMap { $0.utf8.count > 24 && $0.count > 24 ? $0 : words }
    let attributes = explanation.map { [badge.attribute, .title($0)] } ?? [badge.attribute]
    writer.write(.b, attributes) { $0.write(isolated: sign ?? words ?? "") }
  }
}

extension Badge {
  fileprivate var attribute: Attribute {
    switch self {
    case .level(let level): level.map { Attribute.class("l", numbered: min($0.number, 5)) } ?? .class("none")
    case .rating(let rating): rating.map(\.badgeClass) ?? .class("none")
    case .finding(let finding): finding.attribute
    case .crosswalk(let result): result.attribute
    case .answer(_, let value): AchievementRating(Percent(100 * value)).badgeClass
    case .notAnswered: .class("open")
    case .notApplicable, .noCase: .class("none")
    case .gap(let levels): levels.map { Attribute.class("g", numbered: min($0, 3)) } ?? .class("none")
    case .effort: .class("effort")
    case .change(let levels): levels == 0 ? .class("none") : levels > 0 ? .class("up") : .class("down")
    }
  }
}

extension AchievementRating {
  fileprivate var badgeClass: Attribute {
    switch self {
    case .not: .class("rn")
    case .partially: .class("rp")
    case .largely: .class("rl")
    case .fully: .class("rf")
    }
  }
}

extension Finding {
  fileprivate var attribute: Attribute {
    switch self {
    case .major: .class("major")
    case .minor: .class("minor")
    case .excluded: .class("excluded")
    case .unanswered: .class("open")
    case .unevidenced: .class("unevidenced")
    case .conforming: .class("conforming")
    case .noCase, .notApplicable, .notAsked: .class("none")
    }
  }
}

extension FrameworkScore.CrosswalkResult {
  /// Never the color of a conforming requirement.
  fileprivate var attribute: Attribute {
    switch self {
    case .gap: .class("minor")
    case .unanswered: .class("open")
    case .noGapSeen, .notAsked: .class("none")
    }
  }
}
