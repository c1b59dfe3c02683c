internal import Assessment
internal import PlainYAML
internal import Text

extension EngagementReader {
  /// Reads the choices of how results are computed and shown.
  mutating func settings(_ fields: Fields<EngagementKey>) -> Engagement.Settings {
    var settings = Engagement.Settings()
    let headline: Engagement.Headline? = fields.choice(.headline, of: "headline", into: &diagnostics)
    settings.headline = headline ?? settings.headline
    settings.frameworks = frameworks(fields)
    settings.capacity = fields.count(.capacity, of: "units of effort", into: &diagnostics) ?? settings.capacity
    settings.evidenceMonths = fields.count(.evidenceMonths, of: "months", into: &diagnostics)
    settings.smallestGroup =
      fields.count(.smallestGroup, of: "respondents", into: &diagnostics) ?? settings.smallestGroup
    return settings
  }

  /// Returns the catalogues to show, or nil where the engagement does not choose; reports those without a view.
  private mutating func frameworks(_ fields: Fields<EngagementKey>) -> [ID<Catalogue>]? {
    let ids: [Located<ID<Catalogue>>]? = fields.ids(.frameworks, into: &diagnostics)
    return ids?.compactMap { id in
      guard let catalogue = items.catalogue(named: id, into: &diagnostics) else { return nil }
      if !isReferredTo(catalogue) { diagnostics.report(.notReferredTo(catalogue, at: id.range)) }
      return catalogue
    }
  }

  /// Reads the invited respondents; reports names that are there twice.
  mutating func respondents(_ fields: Fields<EngagementKey>) -> [Engagement.Respondent] {
    var first: [RespondentName: Range<Int>] = [:]
    return fields.items(.respondents, into: &diagnostics).compactMap { node in
      guard let fields = Fields<RespondentKey>(node, "a respondent", into: &diagnostics) else { return nil }
      let name = fields.requiredText(.name, into: &diagnostics)
      let group = fields.text(.group, into: &diagnostics) ?? ""
      let topics = topics(fields.ids(.topics, into: &diagnostics))
      guard let name else { return nil }
      let range = fields.range(of: .name)
      if let known = first[RespondentName(name)] {
        diagnostics.report(.repeatedRespondent(name, at: range, first: known))
        return nil
      }
      first[RespondentName(name)] = range
      return Engagement.Respondent(name: name, group: group, topics: topics)
    }
  }

  /// Reads the owners of topics, items and documents.
  mutating func owners(_ fields: Fields<EngagementKey>) -> [String: String] {
    guard let node = fields[.owners] else { return [:] }
    guard node.kind == .mapping else {
      diagnostics.report(.notOwners(at: node.start))
      return [:]
    }
    var owners: [String: String] = [:]
    for entry in node.entries where !entry.key.text.isExtensionKey && entry.value.kind != .absent {
      let name = entry.key.text
      let owner = entry.value.located(as: "the owner of '\(name)'", into: &diagnostics)
      guard isTopicOrItem(name) else {
        let words = topicIDs
        diagnostics.report(.unknownOwned(entry.key, words: words))
        continue
      }
      owners[name] = owner?.value
    }
    return owners
  }

  private mutating func isTopicOrItem(_ name: String) -> Bool {
    name.contains(":") ? items.has(name) : ID<Topic>(name).map { isKnown($0) } ?? false
  }
}

extension Diagnostic {
  fileprivate static func notReferredTo(_ catalogue: ID<Catalogue>, at range: Range<Int>?) -> Diagnostic {
    Diagnostic(
      .unusedFramework, "the questionnaire does not refer to '\(catalogue)', so there is nothing to show", at: range,
      severity: .warning, remedy: "remove it from 'frameworks'")
  }

  fileprivate static func repeatedRespondent(_ name: String, at range: Range<Int>, first: Range<Int>) -> Diagnostic {
    Diagnostic(
      .repeatedRespondent, "duplicate respondent \(quoted(name))", at: range,
      remedy: "give each person one entry, with a different name",
      notes: [Note("first listed here", at: first)])
  }

  fileprivate static func notOwners(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .notOwners, "'owners' must map topics, items or documents to names", at: range,
      remedy: "write 'iso20000:9.2: Head of quality' lines below it")
  }

  fileprivate static func unknownOwned(_ key: Node, words: [String]) -> Diagnostic {
    Diagnostic(
      .unknownOwnedSubject, "\(quoted(key.text)) is not a topic, catalogue item or document", at: key.range,
      remedy: suggestion(for: key.text, among: words) ?? "write a topic's id, or CATALOGUE:ITEM")
  }
}
