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
    if title == nil { diagnostics.reportMissing(.lacks("title", of: "a questionnaire", at: root)) }
    if topics.isEmpty { diagnostics.reportMissing(.lacks("topics", of: "a questionnaire", at: root)) }
    let levels = levels ?? Questionnaire.defaultLevels
    let scale = scale ?? .nplf
    let resolution = TopicResolution(highest: Level(levels.count), fallback: fallback)
    let topics = topics.compactMap { resolution.topic($0, into: &diagnostics) }
    let count = topics.reduce(0) { $0 + $1.criteria.count }
    if count > Limits.criteria { diagnostics.report(.tooManyCriteria(count, at: fallback)) }
    let pass = pass.flatMap { step($0, on: scale, fallback: fallback, into: &diagnostics) } ?? scale.secondHighest
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
    if draft.title == nil { diagnostics.reportMissing(.lacks("title", of: "topic '\(draft.id.value)'", at: place)) }
    if draft.criteria.isEmpty { diagnostics.reportMissing(.asksNothing(draft.id.value, at: place)) }
    let criteria = draft.criteria.compactMap { criterion($0, of: draft, into: &diagnostics) }
    guard let title = draft.title else { return nil }
    return Topic(
      id: draft.id.value, title: title, purpose: draft.purpose ?? "", group: draft.group, stage: draft.stage,
      weight: draft.weight ?? 1, references: draft.references ?? [], related: draft.related ?? [], criteria: criteria)
  }

  private func criterion(
    _ draft: CriterionDraft, of topic: TopicDraft, into diagnostics: inout DiagnosticCollector
  ) -> Criterion? {
    let place = draft.id.range ?? fallback
    if draft.written.contains(.level), draft.criterion.level > highest {
      diagnostics.report(.levelTooHigh(draft.criterion.level, highest: highest, at: draft.levelRange ?? fallback))
    }
    guard draft.written.contains(.text) else {
      diagnostics.reportMissing(.lacks("text", of: "criterion '\(draft.id.value)'", at: place))
      return nil
    }
    return draft.criterion.addingReferences(topic.references ?? [])
  }
}

extension Criterion {
  /// Returns the criterion with its topic's references to those frameworks to which it has no references of its own.
  fileprivate func addingReferences(_ inherited: [ItemReference]) -> Criterion {
    if inherited.isEmpty { return self }
    var named: [ID<Catalogue>] = []
    for reference in references where !named.contains(reference.catalogue) { named.append(reference.catalogue) }
    return replacing(references: references + inherited.filter { !named.contains($0.catalogue) })
  }
}

extension Diagnostic {
  fileprivate static func tooManyCriteria(_ count: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "a questionnaire has \(Limits.criteria) criteria at most, not \(count)", at: range, remedy: "split it in two")
  }

  fileprivate static func lacks(_ key: String, of noun: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic("\(noun) needs '\(key)'", at: range, remedy: "add '\(key): …'")
  }

  fileprivate static func asksNothing(_ id: ID<Topic>, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "topic '\(id)' asks nothing", at: range, severity: .warning, remedy: "add 'criteria:' with a list of '- id: …'")
  }
}
