internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// A row per requirement of the conformity frameworks, with its finding and the reason for it.
struct FindingsSheet: ResultSheet {
  /// A requirement of a framework.
  private struct Row {
    let framework: FrameworkScore
    let item: FrameworkScore.Item
    let text: ConformityText
  }

  let context: ReportContext
  let isAnonymous: Bool

  static let name: ReportPhrase = "Findings"

  var sheet: WorkbookSheet? {
    let rows = context.frameworks(.conformity).flatMap { framework in
      let text = ConformityText(context: context, framework: framework)
      return framework.items.filter(\.item.isRequirement).map { Row(framework: framework, item: $0, text: text) }
    }
    return table(Self.name, columns, rows, frozenColumns: 2)
  }

  private var columns: [ResultColumn<Row>] {
    [
      userTexts("Framework", 24) { $0.framework.catalogue.title },
      userTexts("Item", 12) { $0.item.item.id.text },
      userTexts("Requirement", 44) { $0.item.item.title },
      texts("View", 12) { viewName(of: $0.framework) }, verdict,
      texts("Reason", 56) { $0.text.reason(for: $0.item) },
    ]
      + (isAnonymous
        ? []
        : [userTexts("Owner", 24) { engagement.owners["\($0.framework.catalogue.id):\($0.item.item.id)"] ?? "" }])
  }

  private var verdict: ResultColumn<Row> {
    verdicts("Finding", 30) { row in
      if let finding = row.text.printedFinding(of: row.item) { return (finding.sign, [.badge(.finding(finding))]) }
      guard case .crosswalk(let result) = row.item.result else { return nil }
      return (result.sign, [.badge(.crosswalk(result))])
    }
  }
}

extension FrameworkScore.CrosswalkResult {
  /// The sign before the result's words; a crosswalk never shows that a requirement is fulfilled.
  fileprivate var sign: Sign {
    switch self {
    case .gap: .short
    case .unanswered: .open
    case .noGapSeen, .notAsked: .other
    }
  }
}
