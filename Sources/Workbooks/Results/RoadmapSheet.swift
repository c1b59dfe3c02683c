internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A row per step to the targets, in waves.
struct RoadmapSheet: ResultSheet {
  let context: ReportContext
  let isAnonymous: Bool

  static let name: ReportPhrase = "Roadmap"

  var sheet: WorkbookSheet? {
    let register = RegisteredSteps(context: context)
    var columns: [ResultColumn<RoadmapStep>] = [
      numbers("Step", 8) { Double($0.number) }, wave, userTexts("Topic", 28) { $0.topic.title },
      texts("Recommendation", 56) { say($0.instruction) },
      userTexts("How to begin", 44) { $0.scored.beginning },
      texts("Effort", 10) { [.badge(.effort($0.scored.effort))] },
    ]
    // Findings know no levels.
    if evaluation.score.measure != .findings {
      columns.append(numbers("Level", 9) { Double($0.scored.level.number) })
    }
    columns.append(userTexts("Criterion", 26) { $0.scored.id.text })
    if !isAnonymous, register.hasAny(of: evaluation.roadmap.steps) {
      columns.append(texts("Owner and state", 30) { register.cell(for: $0) })
    }
    return table(Self.name, columns, evaluation.roadmap.steps)
  }

  private var wave: ResultColumn<RoadmapStep> {
    var column = texts("Wave", 16) { (step: RoadmapStep) in say(step.wave.heading) }
    column.highlights = [
      (.text(words(Wave.now.heading)), SheetColors.short, 0), (.text(words(Wave.next.heading)), SheetColors.gray, 0),
    ]
    return column
  }
}

extension Wave {
  /// The wave as a word by itself.
  fileprivate var heading: ReportPhrase {
    switch self {
    case .now: "Now"
    case .next: "Next"
    case .later: "Later"
    }
  }
}
