internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A row per item of each framework, with the answers to the criteria that refer to it.
struct FrameworksSheet: ResultSheet {
  /// An item of a framework.
  private struct Row {
    let framework: FrameworkScore
    let item: FrameworkScore.Item
  }

  let context: ReportContext

  static let name: ReportPhrase = "Frameworks"

  var sheet: WorkbookSheet? {
    let rows = Catalogue.Kind.allCases.flatMap { context.frameworks($0) }.flatMap { framework in
      framework.items.map { Row(framework: framework, item: $0) }
    }
    return table(Self.name, columns, rows, frozenColumns: 2)
  }

  private var columns: [ResultColumn<Row>] {
    [
      userTexts("Framework", 24) { $0.framework.catalogue.title },
      userTexts("Item", 14) { $0.item.item.id.text }, userTexts("Title", 44) { $0.item.item.title },
      texts("View", 12) { viewName(of: $0.framework) },
      numbers("Criteria", 11) { Double($0.item.criteria.count) },
      numbers("Applicable", 12) { Double($0.item.achievement.applicable) },
      numbers("Answered", 12) { Double($0.item.achievement.answeredCount) },
      numbers("Fulfilled at least", 12, .percent) { $0.item.shownAchievement?.low.map { $0.value / 100 } },
      numbers("Fulfilled at most", 12, .percent) { $0.item.shownAchievement?.high.map { $0.value / 100 } },
      levels("Level") { $0.item.capability?.level?.number },
    ]
  }
}

extension FrameworkScore.Item {
  /// The achievement; nil where nothing is answered, since what is unanswered is not zero.
  fileprivate var shownAchievement: Achievement? { achievement.answeredCount > 0 ? achievement : nil }
}
