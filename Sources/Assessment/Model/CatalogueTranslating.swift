extension Catalogue {
  /// Returns the catalogue in another language. Ids and all that is scored stay as they are.
  ///
  /// - Parameters:
  ///   - translation: its texts; nil for none.
  ///   - isEnglish: whether the catalogue's own texts are known to be in English.
  ///   - texts: chooses the texts and keeps which of them stay in English.
  /// - Returns: a copy with other texts.
  package func translated(
    by translation: CatalogueTranslation?, isEnglish: Bool, _ texts: inout TextTranslation
  ) -> Catalogue {
    var choice = CatalogueTexts(isEnglish: isEnglish, texts: texts)
    defer { texts = choice.texts }
    let name = itemName.map { name in
      ItemName(
        one: choice.text(name.one, translation?.itemName?.one),
        many: choice.text(name.many, translation?.itemName?.many))
    }
    let items = items.map { item in
      Item(
        id: item.id, title: choice.text(item.title, translation?.items[item.id]), parent: item.parent,
        isRequirement: item.isRequirement,
        documents: item.documents.map { document in
          RequiredDocument(
            id: document.id, title: choice.text(document.title, translation?.documents[document.id]),
            kind: document.kind, sameAs: document.sameAs)
        }, sameAs: item.sameAs)
    }
    return Catalogue(
      id: id, title: choice.text(title, translation?.title), edition: edition, kind: kind, publication: publication,
      itemName: name, items: items, stages: stages.map { choice.stage($0, translation?.stages[$0.id]) })
  }
}

/// Chooses between the texts of one catalogue and their translations.
private struct CatalogueTexts {
  let isEnglish: Bool
  var texts: TextTranslation

  mutating func text(_ text: String, _ translation: String?) -> String {
    texts.text(text, from: [.init(original: text, translation: translation, isEnglish: isEnglish)])
  }

  private mutating func texts(_ originals: [String], _ translations: [String]?) -> [String] {
    originals.enumerated().map { text($1, translations?.at($0)) }
  }

  mutating func stage(_ stage: AuditStage, _ translation: CatalogueTranslation.StageTexts?) -> AuditStage {
    let interviews = stage.interviews.enumerated().map { index, interview in
      AuditStage.Interview(
        items: interview.items, roles: texts(interview.roles, translation?.roles.at(index) ?? nil),
        ask: text(interview.ask, translation?.asks.at(index) ?? nil))
    }
    let samples = stage.samples.enumerated().map { index, sample in
      AuditStage.Sample(items: sample.items, draw: text(sample.draw, translation?.samples.at(index) ?? nil))
    }
    return AuditStage(
      id: stage.id, title: text(stage.title, translation?.title), items: stage.items, documents: stage.documents,
      activities: texts(stage.activities, translation?.activities), interviews: interviews, samples: samples)
  }
}
