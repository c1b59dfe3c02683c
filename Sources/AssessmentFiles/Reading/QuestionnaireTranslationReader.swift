internal import Assessment
internal import PlainYAML
internal import Text

/// Reads the translation of a questionnaire (spec, Translation).
struct QuestionnaireTranslationReader {
  private var reader: TranslationReader
  private let questionnaire: Questionnaire

  /// Reads the document. `questionnaire` is the original with everything that it extends.
  static func read(
    _ document: Document, of questionnaire: Questionnaire, reportsMissing: Bool
  ) -> ReadResult<QuestionnaireTranslation> {
    var reader = Self(
      reader: TranslationReader(document, of: questionnaire.id.text), questionnaire: questionnaire)
    let translation = reader.translation()
    let missing = { UntranslatedParts(of: questionnaire, in: $0) }
    return reader.reader.result(translation, of: document, missing: reportsMissing ? missing : nil)
  }

  private mutating func translation() -> QuestionnaireTranslation? {
    guard
      let (fields, language) = reader.fields(
        version: questionnaire.version, language: QuestionnaireTranslationKey.language, .version)
    else { return nil }
    return QuestionnaireTranslation(
      language: language, title: reader.text(.title, of: fields, original: questionnaire.title),
      description: reader.text(.description, of: fields, original: questionnaire.description),
      topics: topics(fields[.topics]), criteria: criteria(fields[.criteria]),
      levels: reader.texts(.levels, of: fields, count: questionnaire.levels.count), scale: scale(fields[.scale]))
  }

  private mutating func topics(_ node: Node?) -> [ID<Topic>: QuestionnaireTranslation.TopicTexts] {
    let topics = Dictionary(questionnaire.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var texts: [ID<Topic>: QuestionnaireTranslation.TopicTexts] = [:]
    let known = questionnaire.topics.map(\.id)
    for (id, _, node) in reader.entries(of: node, QuestionnaireTranslationKey.topics, noun: "topic", among: known) {
      guard let topic = topics[id],
        let fields = Fields<TopicTextKey>(node, "topic '\(id)'", into: &reader.diagnostics)
      else { continue }
      texts[id] = QuestionnaireTranslation.TopicTexts(
        title: reader.text(.title, of: fields, original: topic.title),
        purpose: reader.text(.purpose, of: fields, original: topic.purpose),
        group: reader.text(.group, of: fields, original: topic.group ?? ""))
    }
    return texts
  }

  private mutating func criteria(_ node: Node?) -> [ID<Criterion>: QuestionnaireTranslation.CriterionTexts] {
    let all = questionnaire.criteria.map(\.criterion)
    let criteria = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var texts: [ID<Criterion>: QuestionnaireTranslation.CriterionTexts] = [:]
    for (id, _, node) in reader.entries(
      of: node, QuestionnaireTranslationKey.criteria, noun: "criterion", among: all.map(\.id))
    {
      guard let criterion = criteria[id],
        let fields = Fields<CriterionTextKey>(node, "criterion '\(id)'", into: &reader.diagnostics)
      else { continue }
      var found = QuestionnaireTranslation.CriterionTexts()
      found.text = reader.text(.text, of: fields, original: criterion.text)
      found.guidance = reader.text(.guidance, of: fields, original: criterion.guidance)
      found.improve = reader.text(.improve, of: fields, original: criterion.improve)
      found.firstStep = reader.text(.firstStep, of: fields, original: criterion.advice.firstStep)
      found.evidence = reader.texts(.evidence, of: fields, count: criterion.evidence.count)
      found.at = descriptions(fields[.at], of: criterion)
      texts[id] = found
    }
    return texts
  }

  /// The descriptions of ratings, by rating id.
  private mutating func descriptions(_ node: Node?, of criterion: Criterion) -> [String: String] {
    ratings(node, CriterionTextKey.at) { criterion.advice.at[$0.id] }
  }

  private mutating func scale(_ node: Node?) -> [String: String] {
    let labels = ratings(node, QuestionnaireTranslationKey.scale) { $0.label }
    for (rating, label) in labels.sorted(by: { $0.key < $1.key }) {
      let others = questionnaire.scale.ratings.filter { $0.id != rating }
      let names = others.flatMap { [$0.id, $0.label, labels[$0.id] ?? $0.label] }.map { $0.lowercased() }
      guard names.contains(label.lowercased()) || UnratedAnswer(label) != nil else { continue }
      reader.diagnostics.report(.ambiguousLabel(label, at: node?.start))
    }
    return labels
  }

  /// The texts of a mapping by ratings of the scale; `original` is the text of a rating, nil for none.
  private mutating func ratings(
    _ node: Node?, _ key: some FieldKey, _ original: (Scale.Rating) -> String?
  ) -> [String: String] {
    guard let node else { return [:] }
    guard node.kind == .mapping else {
      reader.diagnostics.report(.notRatings(key.rawValue, at: node.start))
      return [:]
    }
    let scale = questionnaire.scale
    var texts: [String: String] = [:]
    for entry in node.entries where !entry.key.text.isExtensionKey && entry.value.kind != .absent {
      guard let step = scale.step(named: entry.key.text) else {
        reader.reportUnknown(rating: entry.key, on: scale)
        continue
      }
      guard let text = entry.value.located(as: "'\(entry.key.text)'", into: &reader.diagnostics) else { continue }
      if original(scale[step]) != nil, !text.value.isBlank { texts[scale[step].id] = text.value }
    }
    return texts
  }
}

extension Diagnostic {
  fileprivate static func notRatings(_ key: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.notTexts, "'\(key)' must map ratings to texts", at: range, remedy: "write 'P: …' lines below it")
  }

  fileprivate static func ambiguousLabel(_ label: String, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .ambiguousLabel, "the label \(quoted(label)) has another meaning as an answer", at: range,
      remedy: "choose a label that is neither the name of another rating nor 'n/a', 'no case' or 'unknown'")
  }
}
