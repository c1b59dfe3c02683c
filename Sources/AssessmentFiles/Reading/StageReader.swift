internal import Assessment
internal import PlainYAML
internal import Text

/// Reads the stages of an audit against the items and documents of their catalogue (spec, Catalogue).
struct StageReader {
  private let items: [ID<Catalogue.Item>]
  private let documents: [ID<RequiredDocument>]

  /// Begins with what the stages may name.
  init(items: [ID<Catalogue.Item>], documents: [ID<RequiredDocument>]) {
    self.items = items
    self.documents = documents
  }

  /// Reads the stages of a catalogue; none where it has none.
  mutating func stages(
    _ fields: Fields<CatalogueKey>, into diagnostics: inout DiagnosticCollector
  ) -> [AuditStage] {
    var ids: [Located<ID<AuditStage>>] = []
    let stages = fields.items(.stages, into: &diagnostics).compactMap { node -> AuditStage? in
      guard let fields = Fields<StageKey>(node, "a stage", into: &diagnostics) else { return nil }
      let id: Located<ID<AuditStage>>? = fields.requiredID(.id, into: &diagnostics)
      let title = fields.requiredText(.title, into: &diagnostics)
      let stage = stage(fields, id: id?.value, title: title, into: &diagnostics)
      if let id { ids.append(id) }
      return stage
    }
    _ = ids.uniqueIDs(into: &diagnostics)
    return stages
  }

  private func stage(
    _ fields: Fields<StageKey>, id: ID<AuditStage>?, title: String?, into diagnostics: inout DiagnosticCollector
  ) -> AuditStage? {
    let items = known(fields.ids(.items, into: &diagnostics), among: self.items, noun: "item", into: &diagnostics)
    let documents = known(
      fields.ids(.documents, into: &diagnostics), among: self.documents, noun: "document", into: &diagnostics)
    let activities = fields.texts(.activities, into: &diagnostics) ?? []
    let interviews = fields.items(.interviews, into: &diagnostics).compactMap { interview($0, into: &diagnostics) }
    let samples = fields.items(.samples, into: &diagnostics).compactMap { sample($0, into: &diagnostics) }
    guard let id, let title else { return nil }
    return AuditStage(
      id: id, title: title, items: items, documents: documents, activities: activities, interviews: interviews,
      samples: samples)
  }

  private func interview(_ node: Node, into diagnostics: inout DiagnosticCollector) -> AuditStage.Interview? {
    guard let fields = Fields<InterviewKey>(node, "an interview", into: &diagnostics) else { return nil }
    return AuditStage.Interview(
      items: known(fields.ids(.items, into: &diagnostics), among: items, noun: "item", into: &diagnostics),
      roles: fields.texts(.roles, into: &diagnostics) ?? [], ask: fields.text(.ask, into: &diagnostics) ?? "")
  }

  private func sample(_ node: Node, into diagnostics: inout DiagnosticCollector) -> AuditStage.Sample? {
    guard let fields = Fields<SampleKey>(node, "a sample", into: &diagnostics) else { return nil }
    let items = known(fields.ids(.items, into: &diagnostics), among: items, noun: "item", into: &diagnostics)
    return fields.requiredText(.draw, into: &diagnostics).map { AuditStage.Sample(items: items, draw: $0) }
  }

  /// Returns the ids that exist; reports the others.
  private func known<Subject>(
    _ ids: [Located<ID<Subject>>]?, among words: [ID<Subject>], noun: String,
    into diagnostics: inout DiagnosticCollector
  ) -> [ID<Subject>] {
    (ids ?? []).compactMap { id in
      if words.contains(id.value) { return id.value }
      diagnostics.reportMissing(
        .unknownWord(Located(value: id.value.text, range: id.range), noun: noun, words: words.map(\.text)))
      return nil
    }
  }
}
