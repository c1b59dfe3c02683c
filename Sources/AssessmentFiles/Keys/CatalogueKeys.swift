/// The keys of a catalogue (spec, Catalogue).
enum CatalogueKey: String, FieldKey {
  case catalogue, title, edition, kind, items

  static let words = Words<Self>()
}

/// The keys of an item of a catalogue.
enum CatalogueItemKey: String, FieldKey {
  case id, title, parent, requirement
  case documentedInformation = "documented-information"

  static let words = Words<Self>()
}
