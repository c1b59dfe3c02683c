internal import Assessment
internal import PlainYAML
internal import Text

/// The parts of a questionnaire or catalogue that a translation leaves in the original.
struct UntranslatedParts {
  /// The most names in a message.
  private static let mostNames = 20

  /// A word for the parts that have ids: criteria, items.
  private let noun: String
  /// The number of these parts.
  private let total: Int
  /// The ids of parts without their main text.
  private var parts: [String] = []
  /// The names of all other missing texts.
  private var texts: [String] = []

  /// Compares a questionnaire with its translation.
  init(of questionnaire: Questionnaire, in translation: QuestionnaireTranslation) {
    noun = "criteria"
    total = questionnaire.places.count
    add("title", questionnaire.title, translation.title)
    add("description", questionnaire.description, translation.description)
    if questionnaire.declaresLevels, translation.levels == nil { texts.append("levels") }
    let isOwnScale = questionnaire.scale.name == nil
    for rating in questionnaire.scale.ratings where isOwnScale && rating.label != rating.id {
      add("scale \(rating.id)", rating.label, translation.scale[rating.id])
    }
    for topic in questionnaire.topics {
      let found = translation.topics[topic.id]
      add("\(topic.id) title", topic.title, found?.title)
      add("\(topic.id) purpose", topic.purpose, found?.purpose)
      add("\(topic.id) group", topic.group ?? "", found?.group)
      for criterion in topic.criteria { add(criterion, translation.criteria[criterion.id]) }
    }
  }

  private mutating func add(_ criterion: Criterion, _ found: QuestionnaireTranslation.CriterionTexts?) {
    guard let found, found.text != nil else {
      parts.append(criterion.id.text)
      return
    }
    add("\(criterion.id) guidance", criterion.guidance, found.guidance)
    add("\(criterion.id) improve", criterion.improve, found.improve)
    add("\(criterion.id) first-step", criterion.advice.firstStep, found.firstStep)
    if !criterion.evidence.isEmpty, found.evidence == nil { texts.append("\(criterion.id) evidence") }
    for (rating, text) in criterion.advice.at.sorted(by: { $0.key < $1.key }) {
      add("\(criterion.id) at \(rating)", text, found.at[rating])
    }
  }

  /// Compares a catalogue with its translation.
  init(of catalogue: Catalogue, in translation: CatalogueTranslation) {
    noun = "items"
    total = catalogue.items.count
    add("title", catalogue.title, translation.title)
    if catalogue.itemName != nil, translation.itemName == nil { texts.append("item-name") }
    parts = catalogue.items.map(\.id).filter { translation.items[$0] == nil }.map(\.text)
    for (_, document) in catalogue.documents {
      add("document \(document.id)", document.title, translation.documents[document.id])
    }
    for stage in catalogue.stages { add(stage, translation.stages[stage.id]) }
  }

  private mutating func add(_ stage: AuditStage, _ found: CatalogueTranslation.StageTexts?) {
    add("\(stage.id) title", stage.title, found?.title)
    if !stage.activities.isEmpty, found?.activities == nil { texts.append("\(stage.id) activities") }
    for (index, interview) in stage.interviews.enumerated() {
      let name = "\(stage.id) interview \(index + 1)"
      let roles = (found?.roles).flatMap { $0.indices.contains(index) ? $0[index] : nil }
      if !interview.roles.isEmpty, roles == nil { texts.append("\(name) roles") }
      add("\(name) ask", interview.ask, (found?.asks).flatMap { $0.indices.contains(index) ? $0[index] : nil })
    }
    for (index, sample) in stage.samples.enumerated() {
      let text = (found?.samples).flatMap { $0.indices.contains(index) ? $0[index] : nil }
      add("\(stage.id) sample \(index + 1)", sample.draw, text)
    }
  }

  private mutating func add(_ name: String, _ original: String, _ translation: String?) {
    if !original.isEmpty, translation == nil { texts.append(name) }
  }

  /// Adds a warning for missing parts and one for missing texts, each with its number and the first names.
  func report(at place: Range<Int>?, into diagnostics: inout DiagnosticCollector) {
    if !parts.isEmpty {
      diagnostics.reportMissing(.untranslatedParts(parts.count, total, noun, Self.listed(parts), at: place))
    }
    if !texts.isEmpty { diagnostics.reportMissing(.missingTexts(texts.count, Self.listed(texts), at: place)) }
  }

  private static func listed(_ names: [String]) -> String {
    let rest = names.count - mostNames
    return names.prefix(mostNames).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension Diagnostic {
  fileprivate static func untranslatedParts(
    _ count: Int, _ total: Int, _ noun: String, _ names: String, at range: Range<Int>?
  ) -> Diagnostic {
    Diagnostic(
      .untranslatedParts, "\(count) of \(total) \(noun) \(count == 1 ? "is" : "are") not translated: \(names)",
      at: range,
      severity: .warning, remedy: "these are shown in the original language")
  }

  fileprivate static func missingTexts(_ count: Int, _ names: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .missingTexts, "\(count) \(count == 1 ? "text is" : "texts are") missing: \(names)", at: range,
      severity: .warning,
      remedy: "these are shown in the original language")
  }
}
