internal import Assessment
internal import Wording

/// The input of every chapter on one framework.
struct AuditContext: AssessmentPart {
  let framework: FrameworkScore
  let context: ReportContext

  var catalogue: Catalogue { framework.catalogue }
  var isConformity: Bool { catalogue.kind == .conformity }

  /// The requirements of a standard; of an adopted framework the items without items below them.
  var judged: [FrameworkScore.Item] {
    let parents = catalogue.parents
    return framework.items.filter { isConformity ? $0.item.isRequirement : !parents.contains($0.item.id) }
  }

  /// The judged items with a criterion in scope.
  var asked: [FrameworkScore.Item] { judged.filter { !$0.criteria.isEmpty } }

  /// The item's name, as a link to its section if it has one.
  func link(_ item: Catalogue.Item) -> [Inline] {
    let isAsked = framework.items.first { $0.item.id == item.id }.map { !$0.criteria.isEmpty } ?? false
    let name = context.name(of: item)
    let anchor = Anchor(item: ItemReference(catalogue: catalogue.id, item: item.id))
    return isAsked ? [.reference(name, to: anchor)] : name
  }

  /// The criteria behind an item: for a requirement those that refer to it itself, for an objective also those that refer
  /// to an item below it.
  func criteria(of item: FrameworkScore.Item) -> [ScoredCriterion] {
    guard isConformity else { return item.criteria }
    return item.criteria.filter { scored in
      scored.criterion.references.contains { $0.catalogue == catalogue.id && $0.item == item.item.id }
    }
  }

  /// The achievement of the answered criteria if only ratings with recorded evidence count.
  func evidenced(_ criteria: [ScoredCriterion]) -> Percent? {
    Achievement(of: criteria.filter(\.answer.isAnswered)).evidencedLow
  }

  /// The finding of a requirement or the capability level of an objective.
  func verdict(on item: FrameworkScore.Item) -> [Inline] {
    if isConformity { return item.finding.map { [.badge(.finding($0))] } ?? [] }
    guard !item.criteria.isEmpty else { return say("not asked") }
    return [.badge(.level(item.capability?.level))]
  }

  /// The head of a column of items.
  var itemColumn: ReportTable.Column { isConformity ? column("Clause") : column("Objective") }

  /// The head of a column with several items in each cell.
  var itemsColumn: ReportTable.Column { isConformity ? column("Clauses") : column("Objectives") }
}

/// A part of a report on one framework.
protocol AuditPart: AssessmentPart {
  /// The framework, and the context of the report.
  var audit: AuditContext { get }
}

extension AuditPart {
  var context: ReportContext { audit.context }
  var framework: FrameworkScore { audit.framework }
  var catalogue: Catalogue { audit.catalogue }
  var isConformity: Bool { audit.isConformity }
  var cells: AnswerCells { AnswerCells(context: context) }
}
