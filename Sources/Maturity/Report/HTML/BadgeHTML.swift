internal import Markup

extension Badge {
  /// The verdict as a small box: a word or sign first, and a colour as well.
  var html: Element {
    let explanation = explanation.map { [Attribute.title($0)] } ?? []
    return .tag(.span, [attribute] + explanation, [.text(text)])
  }

  private var attribute: Attribute {
    switch self {
    case .level(let level): level.map(Self.attribute) ?? .class("badge", "none")
    case .rating(let rating): rating.map { $0.attribute } ?? .class("badge", "none")
    case .finding(let finding): finding.attribute
    case .answer(_, let value): AchievementRating(Percent(100 * value)).attribute
    case .notAnswered: .class("badge", "open")
    case .notApplicable: .class("badge", "none")
    case .effort: .class("badge", "effort")
    }
  }

  private static func attribute(for level: Level) -> Attribute {
    switch level.number {
    case 0: .class("badge", "l0")
    case 1: .class("badge", "l1")
    case 2: .class("badge", "l2")
    case 3: .class("badge", "l3")
    case 4: .class("badge", "l4")
    default: .class("badge", "l5")
    }
  }
}

extension AchievementRating {
  fileprivate var attribute: Attribute {
    switch self {
    case .not: .class("badge", "rn")
    case .partially: .class("badge", "rp")
    case .largely: .class("badge", "rl")
    case .fully: .class("badge", "rf")
    }
  }

  /// The class that colours a shape.
  var shapeClass: Attribute {
    switch self {
    case .not: .class("cell", "rn")
    case .partially: .class("cell", "rp")
    case .largely: .class("cell", "rl")
    case .fully: .class("cell", "rf")
    }
  }

  /// The class of a text upon that colour.
  var labelClass: Attribute { self == .fully ? .class("on-dark") : .class("on-light") }
}

extension Finding {
  fileprivate var attribute: Attribute {
    switch self {
    case .major: .class("badge", "major")
    case .minor: .class("badge", "minor")
    case .open: .class("badge", "open")
    case .unevidenced: .class("badge", "unevidenced")
    case .opportunity: .class("badge", "opportunity")
    case .conforming: .class("badge", "conforming")
    case .notAssessed: .class("badge", "none")
    }
  }
}
