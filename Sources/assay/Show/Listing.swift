internal import Assessment
internal import Text

/// The tables of `assay list`.
enum Listing {
  static func questionnaires(_ questionnaires: [Questionnaire]) -> TextTable {
    var table = TextTable([
      .init("questionnaire"), .init("topics", .right), .init("criteria", .right), .init("levels", .right),
      .init("scoring"), .init("title", wraps: true),
    ])
    for questionnaire in questionnaires {
      let criteria = questionnaire.topics.reduce(0) { $0 + $1.criteria.count }
      table.add([
        .init(questionnaire.id.text, .strong), .init("\(questionnaire.topics.count)"), .init("\(criteria)"),
        .init("\(questionnaire.levels.count)"), .init(questionnaire.scoring.rawValue), .init(questionnaire.title),
      ])
    }
    return table
  }

  /// What each questionnaire is for, how long it takes and when to choose it, in its author's words.
  static func purposes(of questionnaires: [Questionnaire]) -> TextOutline {
    var outline = TextOutline()
    for questionnaire in questionnaires where !questionnaire.description.isEmpty {
      outline.add("")
      outline.add(questionnaire.id.text, .strong)
      outline.add(questionnaire.description, depth: 1)
    }
    return outline
  }

  static func catalogues(_ catalogues: [Catalogue]) -> TextTable {
    var table = TextTable([
      .init("catalogue"), .init("items", .right), .init("requirements", .right), .init("kind"),
      .init("title", wraps: true),
    ])
    for catalogue in catalogues {
      let requirements = catalogue.items.count(where: \.isRequirement)
      table.add([
        .init(catalogue.id.text, .strong), .init("\(catalogue.items.count)"),
        .init(catalogue.kind == .conformity ? "\(requirements)" : Figures.none), .init(catalogue.kind.rawValue),
        .init(catalogue.title),
      ])
    }
    return table
  }

  static func topics(of questionnaire: Questionnaire) -> TextTable {
    var table = TextTable([
      .init("topic"), .init("criteria", .right), .init("levels", .right), .init("title", wraps: true),
    ])
    for topic in questionnaire.topics {
      let levels = topic.criteria.map(\.level)
      let range = [levels.min(), levels.max()].compactMap { $0.map { String($0.number) } }
      table.add([
        .init(topic.id.text, .strong), .init("\(topic.criteria.count)"),
        .init(range.first == range.last ? range.first ?? Figures.none : range.joined(separator: "–")),
        .init(topic.title),
      ])
    }
    return table
  }
}
