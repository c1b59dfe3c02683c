internal import Assessment
internal import PlainYAML
internal import Text

/// Reads the translation of a catalogue (spec, Translation).
struct CatalogueTranslationReader {
  private var reader: TranslationReader
  private let catalogue: Catalogue

  /// Reads the document.
  static func read(
    _ document: Document, of catalogue: Catalogue, reportsMissing: Bool
  ) -> ReadResult<CatalogueTranslation> {
    var reader = Self(reader: TranslationReader(document, of: catalogue.id.text), catalogue: catalogue)
    let translation = reader.translation()
    let missing = { UntranslatedParts(of: catalogue, in: $0) }
    return reader.reader.result(translation, of: document, missing: reportsMissing ? missing : nil)
  }

  private mutating func translation() -> CatalogueTranslation? {
    guard
      let (fields, language) = reader.fields(
        version: catalogue.edition, language: CatalogueTranslationKey.language, .version)
    else { return nil }
    return CatalogueTranslation(
      language: language, title: reader.text(.title, of: fields, original: catalogue.title),
      itemName: itemName(fields[.itemName]), items: items(fields[.items]), documents: documents(fields[.documents]),
      stages: stages(fields[.stages]))
  }

  private mutating func itemName(_ node: Node?) -> Catalogue.ItemName? {
    guard let node, let fields = Fields<ItemNameKey>(node, "'item-name'", into: &reader.diagnostics) else { return nil }
    let one = fields.requiredText(.one, into: &reader.diagnostics)
    let many = fields.requiredText(.many, into: &reader.diagnostics)
    return one.flatMap { one in many.map { Catalogue.ItemName(one: one, many: $0) } }
  }

  private mutating func items(_ node: Node?) -> [ID<Catalogue.Item>: String] {
    titles(node, CatalogueTranslationKey.items, noun: "item", among: catalogue.items.map(\.id))
  }

  private mutating func documents(_ node: Node?) -> [ID<RequiredDocument>: String] {
    titles(
      node, CatalogueTranslationKey.documents, noun: "document", among: catalogue.documents.map(\.document.id))
  }

  private mutating func titles<Subject>(
    _ node: Node?, _ key: CatalogueTranslationKey, noun: String, among known: [ID<Subject>]
  ) -> [ID<Subject>: String] {
    var titles: [ID<Subject>: String] = [:]
    for (id, _, node) in reader.entries(of: node, key, noun: noun, among: known) {
      guard let fields = Fields<ItemTextKey>(node, "\(noun) '\(id)'", into: &reader.diagnostics) else { continue }
      // Every item and document has a title.
      titles[id] = reader.text(.title, of: fields, original: id.text)
    }
    return titles
  }

  private mutating func stages(_ node: Node?) -> [ID<AuditStage>: CatalogueTranslation.StageTexts] {
    var texts: [ID<AuditStage>: CatalogueTranslation.StageTexts] = [:]
    let known = catalogue.stages.map(\.id)
    for (id, _, node) in reader.entries(of: node, CatalogueTranslationKey.stages, noun: "stage", among: known) {
      guard let stage = catalogue.stages.first(where: { $0.id == id }),
        let fields = Fields<StageTextKey>(node, "stage '\(id)'", into: &reader.diagnostics)
      else { continue }
      texts[id] = self.texts(of: stage, fields)
    }
    return texts
  }

  private mutating func texts(
    of stage: AuditStage, _ fields: Fields<StageTextKey>
  ) -> CatalogueTranslation.StageTexts {
    var texts = CatalogueTranslation.StageTexts()
    texts.title = reader.text(.title, of: fields, original: stage.title)
    texts.activities = reader.texts(.activities, of: fields, count: stage.activities.count)
    if let nodes = reader.items(.interviews, of: fields, count: stage.interviews.count) {
      let interviews = zip(nodes, stage.interviews).map { interview($0, of: $1) }
      texts.roles = interviews.map(\.roles)
      texts.asks = interviews.map(\.ask)
    }
    if let nodes = reader.items(.samples, of: fields, count: stage.samples.count) {
      texts.samples = nodes.enumerated().map { index, node in
        Fields<SampleTextKey>(node, "a sample", into: &reader.diagnostics).flatMap {
          reader.text(.draw, of: $0, original: stage.samples[index].draw)
        }
      }
    }
    return texts
  }

  private mutating func interview(
    _ node: Node, of interview: AuditStage.Interview
  ) -> (roles: [String]?, ask: String?) {
    guard let fields = Fields<InterviewTextKey>(node, "an interview", into: &reader.diagnostics) else {
      return (nil, nil)
    }
    return (
      reader.texts(.roles, of: fields, count: interview.roles.count),
      reader.text(.ask, of: fields, original: interview.ask)
    )
  }
}
