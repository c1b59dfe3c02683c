package import Assessment
internal import OperatingSystem
package import Text
package import Wording

/// The tables of `assay list`.
package struct ListView {
  let language: Language
  /// The languages into which questionnaires are translated, by the questionnaires' ids.
  let questionnaireLanguages: [ID<Questionnaire>: [String]]
  /// The languages into which catalogues are translated, by the catalogues' ids.
  let catalogueLanguages: [ID<Catalogue>: [String]]

  /// Tables in a language.
  package init(
    language: Language, questionnaireLanguages: [ID<Questionnaire>: [String]] = [:],
    catalogueLanguages: [ID<Catalogue>: [String]] = [:]
  ) {
    self.language = language
    self.questionnaireLanguages = questionnaireLanguages
    self.catalogueLanguages = catalogueLanguages
  }

  /// A row per questionnaire.
  package func questionnaires(_ questionnaires: [Questionnaire]) -> TextTable {
    var table = TextTable([
      .init(language.say("questionnaire")), .init(language.say("topics"), .right),
      .init(language.say("criteria"), .right), .init(language.say("levels"), .right), .init(language.say("scoring")),
      .init(language.say("translations")), .init(language.say("title"), wraps: true),
    ])
    for questionnaire in questionnaires {
      let criteria = questionnaire.topics.reduce(0) { $0 + $1.criteria.count }
      table.add([
        .init(questionnaire.id.text, .strong), .init("\(questionnaire.topics.count)"), .init("\(criteria)"),
        .init("\(questionnaire.levels.count)"), .init(questionnaire.scoring.rawValue),
        .init(listed(questionnaireLanguages[questionnaire.id])), .init(questionnaire.title),
      ])
    }
    return table
  }

  /// The authors' descriptions of the questionnaires.
  package func purposes(of questionnaires: [Questionnaire]) -> TextOutline {
    var outline = TextOutline()
    for questionnaire in questionnaires where !questionnaire.description.isEmpty {
      outline.add("")
      outline.add(userText: questionnaire.id.text, .strong)
      outline.add(userText: questionnaire.description, depth: 1)
    }
    return outline
  }

  /// A row per catalogue.
  package func catalogues(_ catalogues: [Catalogue]) -> TextTable {
    var table = TextTable([
      .init(language.say("catalogue")), .init(language.say("items"), .right),
      .init(language.say("requirements"), .right), .init(language.say("kind")), .init(language.say("translations")),
      .init(language.say("title"), wraps: true),
    ])
    for catalogue in catalogues {
      let requirements = catalogue.items.count(where: \.isRequirement)
      table.add([
        .init(catalogue.id.text, .strong), .init("\(catalogue.items.count)"),
        .init(catalogue.kind == .conformity ? "\(requirements)" : Language.noFigure), .init(catalogue.kind.rawValue),
        .init(listed(catalogueLanguages[catalogue.id])), .init(catalogue.title),
      ])
    }
    return table
  }

  /// A row per topic of the questionnaire.
  package func topics(of questionnaire: Questionnaire) -> TextTable {
    var table = TextTable([
      .init(language.say("topic")), .init(language.say("criteria"), .right), .init(language.say("levels"), .right),
      .init(language.say("title"), wraps: true),
    ])
    for topic in questionnaire.topics {
      table.add([
        .init(topic.id.text, .strong), .init("\(topic.criteria.count)"), .init(levels(of: topic)), .init(topic.title),
      ])
    }
    return table
  }

  /// `de, nl`, or a dash.
  private func listed(_ languages: [String]?) -> String {
    languages.map { $0.isEmpty ? Language.noFigure : $0.joined(separator: ", ") } ?? Language.noFigure
  }

  /// `1–3`, `2`, or a dash where there are no criteria.
  private func levels(of topic: Topic) -> String {
    let levels = topic.criteria.map(\.level.number)
    guard let lowest = levels.min(), let highest = levels.max() else { return Language.noFigure }
    return lowest == highest ? "\(lowest)" : "\(lowest)–\(highest)"
  }
}
