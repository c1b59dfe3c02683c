package import Assessment
internal import OperatingSystem
internal import Text
package import Wording

/// A questionnaire with its topics and criteria.
package struct QuestionnaireView {
  private let questionnaire: Questionnaire
  private let language: Language
  /// Whether any criterion is above level 1; otherwise levels are not shown.
  private let hasLevels: Bool
  /// Whether any criterion may not be excluded.
  private let hasMandatory: Bool

  /// A view of a questionnaire.
  package init(questionnaire: Questionnaire, language: Language) {
    self.questionnaire = questionnaire
    self.language = language
    hasLevels = questionnaire.criteria.contains { $0.criterion.level > Level(1) }
    hasMandatory = questionnaire.criteria.contains { !$0.criterion.conditions.mayNotApply }
  }

  /// The whole view as paragraphs.
  package var outline: TextOutline {
    var outline = TextOutline()
    outline.add(title, .strong)
    if !questionnaire.description.isEmpty { outline.add(userText: questionnaire.description) }
    outline.add("")
    outline.add(language.say("Scoring: \(scoring)"))
    if !questionnaire.assesses.isEmpty {
      let names = questionnaire.assesses.map(\.text).joined(separator: ", ")
      outline.add(language.say("Assesses directly: \(names)"))
    }
    let ratings = questionnaire.scale.ratings.map { "\($0.id) \($0.label) (\(language.weight($0.value)))" }
    outline.add(language.say("Scale: \(userText: ratings.joined(separator: ", "))"))
    let levels = questionnaire.levels.enumerated().map { "\($0 + 1) \($1)" }
    outline.add(language.say("Levels: \(userText: levels.joined(separator: ", "))"))
    for topic in questionnaire.topics { add(topic, to: &outline) }
    return outline
  }

  private var title: TerminalText {
    let (title, id) = (questionnaire.title, questionnaire.id.text)
    if questionnaire.version.isEmpty { return language.say("\(userText: title) (\(id))") }
    return language.say("\(userText: title) (\(id), version \(userText: questionnaire.version))")
  }

  private var scoring: TerminalText {
    guard questionnaire.scoring == .staged else { return .text(questionnaire.scoring.rawValue) }
    return language.say("staged, passed from \(userText: questionnaire.scale[questionnaire.pass].id)")
  }

  private func add(_ topic: Topic, to outline: inout TextOutline) {
    outline.add("")
    outline.add(language.say("\(userText: topic.title) (\(topic.id.text))"), .strong)
    if !topic.purpose.isEmpty { outline.add(userText: topic.purpose) }
    var facts: [TerminalText] = []
    if let group = topic.group { facts.append(language.say("group \(userText: group)")) }
    if let stage = topic.stage { facts.append(language.say("stage \(language.word(stage.title))")) }
    if topic.weight != 1 { facts.append(language.say("weight \(language.weight(topic.weight))")) }
    if !topic.references.isEmpty { facts.append(language.say("maps to \(list(topic.references))")) }
    if !topic.related.isEmpty { facts.append(language.say("is related to \(list(topic.related))")) }
    if !facts.isEmpty { outline.add(facts.joined(separator: "; "), .faint) }
    for criterion in topic.criteria { add(criterion, of: topic, to: &outline) }
  }

  private func add(_ criterion: Criterion, of topic: Topic, to outline: inout TextOutline) {
    let facts = facts(of: criterion).joined(separator: ", ")
    let id = criterion.id.text
    outline.add(
      facts.text.isEmpty
        ? language.say("\(id): \(userText: criterion.text)")
        : language.say("\(id) (\(facts)): \(userText: criterion.text)"), depth: 1)
    let own = criterion.references.filter { !topic.references.contains($0) }
    if !own.isEmpty { outline.add(language.say("maps to \(list(own))"), depth: 2, .faint) }
    if !criterion.documents.isEmpty {
      let names = criterion.documents.map(\.description).joined(separator: ", ")
      outline.add(language.say("asks for the documents \(names)"), depth: 2, .faint)
    }
    if !criterion.evidence.isEmpty {
      outline.add(
        language.say("evidence: \(userText: criterion.evidence.joined(separator: "; "))"), depth: 2, .faint)
    }
    if !criterion.improve.isEmpty {
      outline.add(language.say("next step: \(userText: criterion.improve)"), depth: 2, .faint)
    }
    if !criterion.guidance.isEmpty {
      outline.add(language.say("guidance: \(userText: criterion.guidance)"), depth: 2, .faint)
    }
  }

  private func facts(of criterion: Criterion) -> [TerminalText] {
    var facts: [TerminalText] = []
    if hasLevels { facts.append(language.say("level \(criterion.level.number)")) }
    if let attribute = criterion.attribute { facts.append(.userText(attribute)) }
    if let dimension = criterion.dimension { facts.append(language.word(dimension.title.lowercased())) }
    if criterion.weight != 1 { facts.append(language.say("weight \(language.weight(criterion.weight))")) }
    if criterion.effort != .medium { facts.append(language.say("\(language.word(criterion.effort.title)) effort")) }
    let conditions = criterion.conditions
    if conditions.isCritical { facts.append(language.say("critical")) }
    if hasMandatory && conditions.mayNotApply { facts.append(language.say("n/a allowed")) }
    if conditions.mayHaveNoCase { facts.append(language.say("no case allowed")) }
    return facts
  }

  private func list(_ references: [ItemReference]) -> String {
    references.map(\.description).joined(separator: ", ")
  }
}
