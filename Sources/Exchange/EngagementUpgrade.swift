package import Assessment
internal import AssessmentFiles
internal import PlainYAML
package import Text

/// Moves the names in an `engagement.yaml` or `actions.yaml` to another version of the questionnaire: topics and criteria
/// follow `formerly`. Everything else stays as it is written.
package struct EngagementUpgrade {
  /// The upgraded file; the same bytes where nothing is to be changed.
  package let bytes: [UInt8]
  /// The names that were replaced, each with those that took their place: several where a topic was split. Only the first
  /// of them is written.
  package let renamed: [(from: String, to: [String])]

  /// Upgrades a file that was read without errors.
  package init(_ source: Source, to questionnaire: Questionnaire) {
    var later: [String: [String]] = [:]
    for topic in questionnaire.topics {
      for earlier in topic.formerly { later[earlier.text, default: []].append(topic.id.text) }
    }
    for (_, criterion) in questionnaire.criteria {
      for earlier in criterion.formerly { later[earlier.text, default: []].append(criterion.id.text) }
    }
    let known = Set(questionnaire.topics.map(\.id.text) + questionnaire.criteria.map(\.criterion.id.text))
    var edit = TextEdit(source.bytes)
    var renamed: [(from: String, to: [String])] = []
    for name in Document(parsing: source).root.map(Self.names) ?? [] where !known.contains(name.text) {
      guard let successors = later[name.text], let first = successors.first else { continue }
      edit.replace(name.range, by: first.utf8)
      if !renamed.contains(where: { $0.from == name.text }) { renamed.append((name.text, successors)) }
    }
    bytes = edit.result ?? source.bytes
    self.renamed = renamed
  }

  /// The texts of a file that name topics or criteria.
  private static func names(in root: Node) -> [Node] {
    func list(_ node: Node?) -> [Node] { node.map { $0.kind == .sequence ? Array($0.items) : [] } ?? [] }
    func keys(_ node: Node?) -> [Node] { node.map { $0.kind == .mapping ? $0.entries.map(\.key) : [] } ?? [] }
    let mappings = [EngagementKey.targets, .remarks, .owners].flatMap { keys(root[$0.rawValue]) }
    let lists = [EngagementKey.services, .respondents].flatMap { key in
      list(root[key.rawValue]).flatMap { list($0[ServiceKey.topics.rawValue]) }
    }
    let single =
      list(root[EngagementKey.excluded.rawValue]).compactMap { $0[ExclusionKey.topic.rawValue] }
      + list(root[ActionFileKey.actions.rawValue]).compactMap { $0[ActionKey.about.rawValue] }
    return (list(root[EngagementKey.topics.rawValue]) + mappings + lists + single).filter { $0.kind == .scalar }
  }
}
