import TestSupport
import Text

@testable import Assessment
@testable import ReportDocument
@testable import ReportParts
@testable import Reports

/// A small policy or standard with its questionnaire, for tests of reports on frameworks.
struct AuditFixture {
  var kind = Catalogue.Kind.conformity
  var isDirect = true
  var publication: Catalogue.Publication?
  var itemName: Catalogue.ItemName?
  var scoring = ScoringMethod.capability
  var items: [Catalogue.Item] = ["1", "2"].map { Catalogue.Item(id: Fixture.id($0), title: "Rule \($0)", parent: nil) }
  var stages: [AuditStage] = []
  /// Each with the items that it refers to.
  var criteria: [Criterion] = []
  var sheets: [AnswerSheet] = []
  var actions: [Action] = []
  var engagement = Engagement(id: Fixture.id("e"), questionnaire: Fixture.id("q"))

  /// A criterion on an item of the framework.
  static func criterion(
    _ name: String, on item: String, level: Int = 1, isCritical: Bool = false, mayNotApply: Bool = true,
    documents: [String] = []
  ) -> Criterion {
    Criterion(
      id: Fixture.id(name), text: "The fact \(name) holds.", level: Level(level),
      references: [ItemReference(catalogue: Fixture.id("k"), item: Fixture.id(item))],
      conditions: .init(isCritical: isCritical, mayNotApply: mayNotApply),
      documents: documents.map { DocumentReference(catalogue: Fixture.id("k"), document: Fixture.id($0)) })
  }

  var catalogue: Catalogue {
    Catalogue(
      id: Fixture.id("k"), title: "House K", edition: "1", kind: kind, publication: publication, itemName: itemName,
      items: items, stages: stages)
  }

  var evaluation: Evaluation {
    let questionnaire = Fixture.questionnaire(
      assesses: isDirect ? [Fixture.id("k")] : [], scoring: scoring, [Fixture.topic("t", criteria)])
    return Evaluation(
      of: Assessment(
        engagement: engagement, questionnaire: questionnaire, catalogues: [catalogue],
        sheets: sheets.map { $0.answering(questionnaire) }, actions: actions))
  }

  func document(without parts: Set<ReportOptions.Part> = []) -> ReportDocument? {
    var options = ReportOptions(framework: Fixture.id("k"), generator: "Assay")
    options.without = parts
    return ReportDocument.audit(of: evaluation, options: options)
  }

  /// The report without the backslashes that protect marks.
  func markdown(without parts: Set<ReportOptions.Part> = []) -> String {
    document(without: parts)?.markdown().replacing("\\", with: "") ?? ""
  }

  /// One chapter of the report; empty if it is missing.
  func chapter(_ anchor: String, without parts: Set<ReportOptions.Part> = []) -> String {
    let pieces = markdown(without: parts).split(separator: "\n## <a id=\"\(anchor)\"></a>", maxSplits: 1)
    guard pieces.count == 2, let text = pieces[1].split(separator: "\n## ", maxSplits: 1).first else { return "" }
    return String(text)
  }
}

extension Action {
  /// An entry about an item of the framework.
  static func about(
    _ item: String, _ kind: Kind = .nonconformity, grade: Grade? = nil, texts: Texts = Texts(), owner: String = "",
    progress: Progress = Progress()
  ) -> Action {
    Action(
      id: Fixture.id("A-007"), kind: kind, about: "k:\(item)",
      judgement: grade.map { Judgement(grade: $0, judgedBy: "K. Lee") }, texts: texts, owner: owner, progress: progress)
  }
}
