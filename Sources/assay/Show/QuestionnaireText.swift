internal import Assessment
internal import Text

/// A questionnaire to be read on a terminal.
enum QuestionnaireText {
  static func outline(of questionnaire: Questionnaire) -> TextOutline {
    var outline = TextOutline()
    let version = questionnaire.version.isEmpty ? "" : ", version \(questionnaire.version)"
    outline.add("\(questionnaire.title) (\(questionnaire.id)\(version))", .strong)
    if !questionnaire.description.isEmpty { outline.add(questionnaire.description) }
    outline.add("")
    outline.add("Scoring: \(scoring(of: questionnaire))")
    let ratings = questionnaire.scale.ratings.map {
      "\($0.id) \($0.label) (\(fixed($0.value, decimals: 2, isTrimmed: true)))"
    }
    outline.add("Scale: \(ratings.joined(separator: ", "))")
    let levels = questionnaire.levels.enumerated().map { "\($0 + 1) \($1)" }
    outline.add("Levels: \(levels.joined(separator: ", "))")
    let isStepped = questionnaire.criteria.contains { $0.criterion.level > Level(1) }
    for topic in questionnaire.topics { add(topic, showsLevels: isStepped, to: &outline) }
    return outline
  }

  private static func scoring(of questionnaire: Questionnaire) -> String {
    guard questionnaire.scoring == .staged else { return questionnaire.scoring.rawValue }
    return "staged, met from \(questionnaire.scale[questionnaire.pass].id)"
  }

  private static func add(_ topic: Topic, showsLevels: Bool, to outline: inout TextOutline) {
    outline.add("")
    outline.add("\(topic.title) (\(topic.id))", .strong)
    if !topic.purpose.isEmpty { outline.add(topic.purpose) }
    var facts: [String] = []
    if let group = topic.group { facts.append("group \(group)") }
    if let stage = topic.stage { facts.append("stage \(stage.title)") }
    if topic.weight != 1 { facts.append("weight \(Figures.weight(topic.weight))") }
    if !topic.references.isEmpty { facts.append("bears on \(list(topic.references))") }
    if !topic.related.isEmpty { facts.append("is near \(list(topic.related))") }
    if !facts.isEmpty { outline.add(facts.joined(separator: "; "), .faint) }
    for criterion in topic.criteria { add(criterion, of: topic, showsLevel: showsLevels, to: &outline) }
  }

  private static func add(_ criterion: Criterion, of topic: Topic, showsLevel: Bool, to outline: inout TextOutline) {
    var facts = showsLevel ? ["level \(criterion.level.number)"] : []
    if let attribute = criterion.attribute { facts.append(attribute) }
    if let dimension = criterion.dimension { facts.append(dimension.title.lowercased()) }
    if criterion.weight != 1 { facts.append("weight \(Figures.weight(criterion.weight))") }
    if criterion.effort != .medium { facts.append("\(criterion.effort.title) effort") }
    let note = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    outline.add("\(criterion.id)\(note): \(criterion.text)", depth: 1)
    let own = criterion.references.filter { !topic.references.contains($0) }
    if !own.isEmpty { outline.add("bears on \(list(own))", depth: 2, .faint) }
    if !criterion.evidence.isEmpty {
      outline.add("shown by: \(criterion.evidence.joined(separator: "; "))", depth: 2, .faint)
    }
    if !criterion.improve.isEmpty { outline.add("next step: \(criterion.improve)", depth: 2, .faint) }
    if !criterion.guidance.isEmpty { outline.add("guidance: \(criterion.guidance)", depth: 2, .faint) }
  }

  private static func list(_ references: [ItemReference]) -> String {
    references.map(\.description).joined(separator: ", ")
  }
}
