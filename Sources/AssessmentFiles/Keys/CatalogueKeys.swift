/// The keys of a catalogue (spec, Catalogue).
enum CatalogueKey: String, FieldKey {
  case catalogue, title, edition, kind, source
  case itemName = "item-name"
  case items, stages

  static let words = Words<Self>()
}

/// The keys of an item of a catalogue.
enum CatalogueItemKey: String, FieldKey {
  case id, title, parent, requirement
  case documentedInformation = "documented-information"
  case sameAs = "same-as"

  static let words = Words<Self>()
}

/// The keys of a document that an auditor asks for.
enum RequiredDocumentKey: String, FieldKey {
  case id, title, kind
  case sameAs = "same-as"

  static let words = Words<Self>()
}

/// The keys of the name that a catalogue gives its items.
enum ItemNameKey: String, FieldKey {
  case one, many

  static let words = Words<Self>()
}

/// The keys of a stage of an audit.
enum StageKey: String, FieldKey {
  case id, title, items, documents, activities, interviews, samples

  static let words = Words<Self>()
}

/// The keys of an interview of a stage.
enum InterviewKey: String, FieldKey {
  case items, roles, ask

  static let words = Words<Self>()
}

/// The keys of a sample of a stage.
enum SampleKey: String, FieldKey {
  case items, draw

  static let words = Words<Self>()
}
