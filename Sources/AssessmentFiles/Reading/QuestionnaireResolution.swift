internal import Assessment
internal import PlainYAML
internal import Text

extension QuestionnaireDraft {
  /// Returns the questionnaire of a draft into which everything inherited has been merged.
  ///
  /// Reports parts that are missing or do not fit, at their places in the file that is being read. The place of an
  /// inherited part is the name of the questionnaire that the file extends.
  func resolved(into diagnostics: inout DiagnosticCollector, extending extended: Located<String>?) -> Questionnaire? {
    let root = diagnostics.document.root?.start ?? 0..<0
    let fallback = extended?.range ?? root
    if title == nil { diagnostics.reportMissing(.lacks(QuestionnaireKey.title, of: "a questionnaire", at: root)) }
    if topics.isEmpty { diagnostics.reportMissing(.lacks(QuestionnaireKey.topics, of: "a questionnaire", at: root)) }
    let levels = levels ?? Questionnaire.defaultLevels
    let scale = scale ?? .nplf
    let resolution = TopicResolution(highest: Level(levels.count), fallback: fallback)
    let topics = topics.compactMap { resolution.topic($0, into: &diagnostics) }
    let count = topics.reduce(0) { $0 + $1.criteria.count }
    if count > Limits.criteria { diagnostics.report(.tooManyCriteria(count, at: fallback)) }
    let pass = pass.flatMap { step($0, on: scale, fallback: fallback, into: &diagnostics) } ?? scale.defaultPass
    guard let title, !topics.isEmpty else { return nil }
    return Questionnaire(
      id: id, title: title, version: version ?? "", description: description ?? "", scoring: scoring ?? .capability,
      pass: pass, scale: scale, levels: levels, topics: topics)
  }

  private func step(
    _ text: Located<String>, on scale: Scale, fallback: Range<Int>, into diagnostics: inout DiagnosticCollector
  ) -> Scale.Step? {
    let step = scale.step(named: text.value)
    if step == nil {
      let place = Located(value: text.value, range: text.range ?? fallback)
      diagnostics.report(.unknownWord(place, noun: "rating", words: scale.ratings.map(\.id)))
    }
    return step
  }
}

/// Turns drafts of topics into topics, and checks them against the levels of the questionnaire.
private struct TopicResolution {
  /// The highest level of the questionnaire.
  let highest: Level
  /// The place at which errors of inherited parts are reported.
  let fallback: Range<Int>

  func topic(_ draft: TopicDraft, into diagnostics: inout DiagnosticCollector) -> Topic? {
    let place = draft.id.range ?? fallback
    if draft.title == nil {
      diagnostics.reportMissing(.lacks(TopicKey.title, of: "topic '\(draft.id.value)'", at: place))
    }
    if draft.criteria.isEmpty { diagnostics.reportMissing(.asksNothing(draft.id.value, at: place)) }
    let criteria = draft.criteria.indices.compactMap { criterion($0, of: draft, into: &diagnostics) }
    guard let title = draft.title else { return nil }
    return Topic(
      id: draft.id.value, title: title, purpose: draft.purpose ?? "", group: draft.group, stage: draft.stage,
      weight: draft.weight ?? 1, references: draft.references ?? [], related: draft.related ?? [], criteria: criteria)
  }

  private func criterion(
    _ index: Int, of topic: TopicDraft, into diagnostics: inout DiagnosticCollector
  ) -> Criterion? {
    // The parts are read in place: a copy of the draft would count a reference for each of them.
    let drafts = topic.criteria
    if let level = drafts[index].level, level.value > highest {
      diagnostics.report(.levelTooHigh(level.value, highest: highest, at: level.range ?? fallback))
    }
    guard let text = drafts[index].text else {
      let id = drafts[index].id
      diagnostics.reportMissing(.lacks(CriterionKey.text, of: "criterion '\(id.value)'", at: id.range ?? fallback))
      return nil
    }
    return Criterion(
      id: drafts[index].id.value, text: text, level: drafts[index].level?.value ?? Level(1),
      attribute: drafts[index].attribute, dimension: drafts[index].dimension, weight: drafts[index].weight ?? 1,
      effort: drafts[index].effort ?? .medium,
      references: Self.references(drafts[index].references ?? [], inheriting: topic.references ?? []),
      related: drafts[index].related ?? [], evidence: drafts[index].evidence ?? [],
      improve: drafts[index].improve ?? "", guidance: drafts[index].guidance ?? "")
  }

  /// Returns a criterion's references with those of its topic to frameworks to which the criterion has none of its own.
  private static func references(
    _ references: [ItemReference], inheriting inherited: [ItemReference]
  ) -> [ItemReference] {
    if inherited.isEmpty { return references }
    var named: [ID<Catalogue>] = []
    for reference in references where !named.contains(reference.catalogue) { named.append(reference.catalogue) }
    return references + inherited.filter { !named.contains($0.catalogue) }
  }
}

extension Diagnostic {
  fileprivate static func tooManyCriteria(_ count: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "a questionnaire has \(Limits.criteria) criteria at most, not \(count)", at: range, remedy: "split it in two")
  }

  fileprivate static func lacks(_ key: some FieldKey, of noun: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic("\(noun) needs '\(key.rawValue)'", at: range, remedy: "add '\(key.rawValue): …'")
  }

  fileprivate static func asksNothing(_ id: ID<Topic>, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "topic '\(id)' asks nothing", at: range, severity: .warning, remedy: "add 'criteria:' with a list of '- id: …'")
  }
}
