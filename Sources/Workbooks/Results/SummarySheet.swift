internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The overall result with its key figures and the facts of the assessment.
struct SummarySheet: ResultSheet {
  let context: ReportContext
  /// Whether persons and the organization are left out.
  let isAnonymous: Bool

  static let name: ReportPhrase = "Summary"

  var sheet: WorkbookSheet? {
    let result = OverallResult(context: context)
    var sheet = WorkbookSheet(words(Self.name), columns: [.init(30), .init(14), .init(70)])
    sheet.rows = [[.init(words(Self.name), .title)]]
    for block in result.verdict {
      if case .paragraph(let inlines) = block {
        sheet.rows.append([.init(words("Result"), .label), .init("", .note), .init(language.text(inlines), .note)])
      }
    }
    sheet.rows += [[], [.init(words("Key figures"), .heading)]]
    sheet.rows += result.keyFigures.map { figure in
      [.init(figure.label, .label), .init(figure.value, .note), .init(language.text(figure.detail), .note)]
    }
    sheet.rows += [[], [.init(words("Scope"), .heading)]]
    sheet.rows += facts.map { [.init($0.term, .label), .init("", .note), .init(language.text($0.value), .note)] }
    return sheet
  }

  private var facts: [Fact] {
    if isAnonymous {
      return [
        fact("Questionnaire", [.userText(questionnaire.title)]),
        fact("Topics in scope", say(.topics(evaluation.topics.count))),
      ]
    }
    return ScopeFacts(context: context).facts
  }
}
