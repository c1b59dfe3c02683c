internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The input of every chapter on one framework.
struct AuditContext: AssessmentPart {
  /// What the report can say about the framework.
  enum Subject: Hashable, Sendable {
    /// Findings: the questionnaire assesses a conformity framework directly.
    case findings
    /// Gaps: the questionnaire was written for something else.
    case gaps
    /// Levels or achievement: the framework is adopted.
    case adoption
  }

  let framework: FrameworkScore
  let context: ReportContext
  let subject: Subject
  /// The documents that the framework asks for, with their status; empty outside a direct assessment.
  let documents: [DocumentResult]
  /// The criteria of the topics to which the report is limited; nil for a report on all topics.
  private let shownCriteria: Set<ID<Criterion>>?

  init(framework: FrameworkScore, context: ReportContext) {
    self.framework = framework
    self.context = context
    subject = framework.catalogue.kind == .adoption ? .adoption : framework.view == .direct ? .findings : .gaps
    documents =
      subject == .findings
      ? context.evaluation.score.documents(of: framework) : []
    shownCriteria =
      context.isLimited ? Set(context.topics.flatMap { $0.score.topic.criteria.map(\.id) }) : nil
  }

  var catalogue: Catalogue { framework.catalogue }
  var wording: FrameworkWords { FrameworkWords(catalogue: catalogue, language: language) }
  var conformity: ConformityText { ConformityText(context: context, framework: framework) }
  var adoption: AdoptionText { AdoptionText(context: context, framework: framework) }

  /// The requirements of a conformity framework, of an adopted one the items without items below them; and every other
  /// item to which a criterion refers. In a report that is limited to some topics, only items with a criterion of these.
  var judged: [FrameworkScore.Item] {
    let parents = catalogue.parents
    return framework.items.filter { item in
      isShown(item)
        && (!item.own.isEmpty || (subject == .adoption ? !parents.contains(item.item.id) : item.item.isRequirement))
    }
  }

  /// The judged items with a criterion in scope or an exclusion.
  var asked: [FrameworkScore.Item] { judged.filter(isAsked) }

  private func isShown(_ item: FrameworkScore.Item) -> Bool {
    shownCriteria.map { shown in criteria(of: item).contains { shown.contains($0.id) } } ?? true
  }

  private func isAsked(_ item: FrameworkScore.Item) -> Bool { !criteria(of: item).isEmpty || !item.excluded.isEmpty }

  /// The item's name, as a link to its section if it has one.
  func link(_ item: Catalogue.Item) -> [Inline] {
    let name = context.name(of: item)
    return isLinked(item.id) ? [.reference(name, to: anchor(item.id))] : name
  }

  /// The item's number or, without one, its title; as a link to its section if it has one.
  func link(_ id: ID<Catalogue.Item>) -> Inline {
    let title = catalogue.item(id).flatMap { $0.isNumbered ? nil : $0.title }
    return isLinked(id)
      ? .reference([title.map(Inline.userText) ?? .text(id.text)], to: anchor(id))
      : title.map(Inline.userText) ?? .code(id.text)
  }

  private func isLinked(_ id: ID<Catalogue.Item>) -> Bool {
    guard let place = catalogue.places[id] else { return false }
    let item = framework.items[place]
    let isJudged =
      !item.own.isEmpty
      || (subject == .adoption ? catalogue.subtrees[place].count == 1 : item.item.isRequirement)
    return isJudged && isAsked(item) && isShown(item)
  }

  func anchor(_ id: ID<Catalogue.Item>) -> Anchor { Anchor(item: ItemReference(catalogue: catalogue.id, item: id)) }

  /// The criteria behind an item: for a requirement those that refer to it itself, for an item of an adopted framework
  /// also those that refer to an item below it.
  func criteria(of item: FrameworkScore.Item) -> [ScoredCriterion] {
    subject == .adoption ? item.criteria : item.own
  }

  /// The findings, the gap or the level of an item.
  func verdict(on item: FrameworkScore.Item) -> [Inline] {
    guard subject == .adoption else { return conformity.verdict(on: item) }
    return adoption.hasLevels ? adoption.level(of: item) : [.text(language.interval(item.achievement))]
  }

  /// The person who answers for an item or document, from the engagement or from the topics of its criteria; empty if
  /// none is named.
  func owner(of item: FrameworkScore.Item) -> String {
    if let owner = engagement.owners["\(catalogue.id):\(item.item.id)"] { return owner }
    let ids = Set(criteria(of: item).map(\.id))
    let topics = evaluation.topics.map(\.score).filter { $0.criteria.contains { ids.contains($0.id) } }
    return topics.compactMap { engagement.owners[$0.topic.id.text] }.uniqued().joined(separator: ", ")
  }

  /// `62–70 %`: the achievement of the ratings with evidence.
  func evidenced(_ achievement: Achievement) -> String {
    language.percentInterval(achievement.evidencedLow?.value, achievement.evidencedHigh?.value)
  }
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
  var cells: AnswerCells { AnswerCells(context: context) }

  /// The entries of the action register that are not done: the last one about an item, or those about its criteria.
  private func pendingActions(about item: FrameworkScore.Item) -> [Action] {
    let own = assessment.actions(about: "\(catalogue.id):\(item.item.id)").last { $0.progress.isPending }
    return own.map { [$0] }
      ?? audit.criteria(of: item).flatMap { assessment.actions(about: $0.id.text).filter(\.progress.isPending) }
  }

  /// The owner and the due date of the work on an item, from the action register; the owner otherwise from the engagement.
  /// Lines to write on where nothing is named.
  func ownerAndDueDate(of item: FrameworkScore.Item) -> [[Inline]] {
    let actions = pendingActions(about: item)
    let owners = actions.map(\.owner).filter { !$0.isEmpty }.uniqued()
    let register = RegisteredActions(context: context)
    return [
      named(owners.isEmpty ? audit.owner(of: item) : owners.joined(separator: ", ")),
      actions.isEmpty ? register.dueDate(of: nil) : .onLines(actions.map(register.dueDate)),
    ]
  }

  /// A name from the engagement, or a line to write on.
  func named(_ text: String) -> [Inline] { text.isEmpty ? [.blank] : [.userText(text)] }
}
