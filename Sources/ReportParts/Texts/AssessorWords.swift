package import Assessment
package import ReportDocument
internal import Wording

/// The assessor's own words, set apart from what the program says.
package struct AssessorWords: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext

  /// The words of the report's engagement.
  package init(context: ReportContext) {
    self.context = context
  }

  /// The summary in a box; empty without one.
  package var summary: [Block] {
    let text = engagement.presentation.summary
    return text.isEmpty ? [] : [.callout(title: words("The assessor’s summary"), AssessorText(text).blocks)]
  }

  /// The remark on a topic in a box; empty without one.
  package func remark(on topic: Topic) -> [Block] {
    guard let text = engagement.presentation.remarks[topic.id] else { return [] }
    return [.callout(title: words("The assessor’s remark"), AssessorText(text).blocks)]
  }
}
