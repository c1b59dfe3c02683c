internal import Text

extension Questionnaire {
  /// A questionnaire file by itself, with everything that it extends, and its translation.
  package typealias TranslationLayer = TextTranslation.Layer<Questionnaire, QuestionnaireTranslation>

  /// Returns the questionnaire in another language. Ids, levels and all that is scored stay as they are.
  ///
  /// - Parameters:
  ///   - layers: the questionnaire itself first, then the files that it extends, down to the one that extends nothing.
  ///   - texts: chooses the texts and keeps which of them stay in English.
  /// - Returns: a copy with other texts.
  package func translated(by layers: [TranslationLayer], _ texts: inout TextTranslation) -> Questionnaire {
    let layers = layers.map(IndexedLayer.init)
    let title = texts.text(title, from: layers.lazy.map { $0.candidate($0.file.title, $0.translation?.title) })
    let description = texts.text(
      description, from: layers.lazy.map { $0.candidate($0.file.description, $0.translation?.description) })
    let levels = levels.enumerated().map { index, name in
      texts.text(
        name,
        from: layers.lazy.map { $0.candidate($0.file.levels.at(index), $0.translation?.levels?.at(index)) })
    }
    let ratings = scale.ratings.map { rating in
      let label = texts.text(
        rating.label,
        from: layers.lazy.map { $0.candidate($0.labels[rating.id], $0.translation?.scale[rating.id]) })
      return Scale.Rating(id: rating.id, label: label, value: rating.value, original: rating.original)
    }
    return Questionnaire(
      id: id, title: title, version: version, description: description, assesses: assesses, scoring: scoring,
      pass: pass, scale: Scale(name: scale.name, ratings: ratings), levels: levels, declaresLevels: declaresLevels,
      hasDefaultLevels: hasDefaultLevels, topics: topics.map { $0.translated(by: layers, &texts) })
  }
}

/// A layer with its parts by their ids.
private struct IndexedLayer {
  let file: Questionnaire
  let translation: QuestionnaireTranslation?
  let isEnglish: Bool
  let topics: [ID<Topic>: Topic]
  let criteria: [ID<Criterion>: Criterion]
  let labels: [String: String]

  init(_ layer: Questionnaire.TranslationLayer) {
    file = layer.file
    translation = layer.translation
    isEnglish = layer.isEnglish
    topics = Dictionary(layer.file.topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    criteria = Dictionary(
      layer.file.criteria.map { ($0.criterion.id, $0.criterion) }, uniquingKeysWith: { first, _ in first })
    labels = Dictionary(
      layer.file.scale.ratings.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
  }

  func candidate(_ original: String?, _ translation: String?) -> TextTranslation.Candidate {
    TextTranslation.Candidate(original: original, translation: translation, isEnglish: isEnglish)
  }

  /// A text of a topic or criterion and its translation, where the file has both places.
  func candidate<Part, Texts>(
    _ part: Part?, _ original: (Part) -> String?, _ texts: Texts?, _ translation: (Texts) -> String?
  ) -> TextTranslation.Candidate {
    candidate(part.flatMap(original), texts.flatMap(translation))
  }
}

extension Topic {
  fileprivate func translated(by layers: [IndexedLayer], _ texts: inout TextTranslation) -> Topic {
    let parts = layers.map { ($0, $0.topics[id], $0.translation?.topics[id]) }
    func candidates(
      _ original: @escaping (Topic) -> String?, _ text: @escaping (QuestionnaireTranslation.TopicTexts) -> String?
    ) -> some Sequence<TextTranslation.Candidate> {
      parts.lazy.map { $0.0.candidate($0.1, original, $0.2, text) }
    }
    let title = texts.text(title, from: candidates(\.title, \.title))
    let purpose = texts.text(purpose, from: candidates(\.purpose, \.purpose))
    let group = group.map { texts.text($0, from: candidates(\.group, \.group)) }
    return Topic(
      id: id, title: title, purpose: purpose, group: group, stage: stage, weight: weight, references: references,
      related: related, criteria: criteria.map { $0.translated(by: layers, &texts) }, formerly: formerly)
  }
}

extension Criterion {
  fileprivate func translated(by layers: [IndexedLayer], _ texts: inout TextTranslation) -> Criterion {
    let parts = layers.map { ($0, $0.criteria[id], $0.translation?.criteria[id]) }
    func candidates(
      _ original: @escaping (Criterion) -> String?,
      _ text: @escaping (QuestionnaireTranslation.CriterionTexts) -> String?
    ) -> some Sequence<TextTranslation.Candidate> {
      parts.lazy.map { $0.0.candidate($0.1, original, $0.2, text) }
    }
    let statement = texts.text(text, from: candidates(\.text, \.text))
    let evidence = evidence.enumerated().map { index, piece in
      texts.text(piece, from: candidates({ $0.evidence.at(index) }, { $0.evidence?.at(index) }))
    }
    var at: [String: String] = [:]
    for (rating, text) in advice.at {
      at[rating] = texts.text(text, from: candidates({ $0.advice.at[rating] }, { $0.at[rating] }))
    }
    let advice = Advice(
      improve: texts.text(advice.improve, from: candidates(\.advice.improve, \.improve)),
      firstStep: texts.text(advice.firstStep, from: candidates(\.advice.firstStep, \.firstStep)),
      guidance: texts.text(advice.guidance, from: candidates(\.advice.guidance, \.guidance)), at: at)
    return replacing(text: statement, evidence: evidence, advice: advice)
  }
}

extension Array {
  /// The element at an index, or nil if there is none.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
