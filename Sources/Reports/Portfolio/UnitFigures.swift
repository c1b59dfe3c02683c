internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The figures of a unit in the words of its own measure: levels, points or findings.
struct UnitFigures: ReportPart {
  let unit: PortfolioUnit
  let language: Language

  /// The overall result, marked where it is provisional.
  var result: [Inline] {
    let overall = unit.overall
    guard overall.isProvisional else { return plainResult }
    let answered = overall.applicable - overall.unanswered
    return say("\(plainResult), provisional (\(answered) of \(overall.applicable) topics answered)")
  }

  private var plainResult: [Inline] {
    switch unit.measure {
    case .levels: return [.badge(.level(unit.overall.level))]
    case .points where unit.overall.score == nil: return [.text(Language.noFigure)]
    case .points: return say("\(language.score(unit.overall.score)) of \(unit.highest.number) points")
    case .findings:
      guard let requirements = unit.requirements else { return [.text(Language.noFigure)] }
      return say("\(requirements.fulfilled) of \(say(.requirements(requirements.count))) fulfilled")
    }
  }

  /// The level or points if every open answer turns out fulfilled; a dash for findings.
  var possible: [Inline] {
    switch unit.measure {
    case .levels: [.badge(.level(unit.overall.possible))]
    case .points: [.text(language.score(unit.overall.scoreHigh))]
    case .findings: [.text(Language.noFigure)]
    }
  }

  /// The evidenced level; a dash for points and findings.
  var evidenced: [Inline] {
    unit.measure == .levels ? [.badge(.level(unit.overall.evidenced))] : [.text(Language.noFigure)]
  }

  /// `5/8` topics at their target; for findings the gravest ones.
  var position: [Inline] {
    if let requirements = unit.requirements {
      let counts: [(Finding, Int)] = [(.major, requirements.majors), (.excluded, requirements.exclusions)]
      let figures = counts.filter { $0.1 > 0 }.map { say($0.0.counted($0.1)) }
      return figures.isEmpty ? [.text(Language.noFigure)] : .joined(figures)
    }
    let known = unit.topics.filter { $0.level != nil }
    return known.isEmpty ? [.text(Language.noFigure)] : say("\(unit.overall.atTarget)/\(known.count) targets reached")
  }

  /// The result of one topic: a level, points or achievement.
  func result(of topic: PortfolioUnit.TopicLevel) -> [Inline] {
    switch unit.measure {
    case .levels: [.badge(.level(topic.level))]
    case .points: [.text(language.score(topic.score))]
    case .findings:
      [.text(topic.achievement.answeredCount == 0 ? Language.noFigure : language.interval(topic.achievement))]
    }
  }
}
