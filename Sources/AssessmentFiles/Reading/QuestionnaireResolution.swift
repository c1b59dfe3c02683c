internal import Assessment
internal import PlainYAML
internal import Text

extension QuestionnaireDraft {
  /// Returns the questionnaire of a draft into which everything inherited has been merged.
  ///
  /// Reports parts that are missing or do not fit, at their places in the file that is being read. The place of an
  /// inherited part is the name of the questionnaire that the file extends.
  func resolved(
    against items: ReferenceIndex, into diagnostics: inout DiagnosticCollector, extending extended: Located<String>?
  ) -> Questionnaire? {
    let root = diagnostics.document.root?.start ?? 0..<0
    let fallback = extended?.range ?? root
    if title == nil { diagnostics.reportMissing(.lacks(QuestionnaireKey.title, of: "a questionnaire", at: root)) }
    if topics.isEmpty { diagnostics.reportMissing(.lacks(QuestionnaireKey.topics, of: "a questionnaire", at: root)) }
    let scale = scale ?? .nplf
    let names = levels ?? Questionnaire.defaultLevels
    let isConformity = (assesses ?? []).contains { items.catalogue($0)?.kind == .conformity }
    let resolution = TopicResolution(
      highest: Level(names.count), scale: scale, mayNotApply: !isConformity, fallback: fallback)
    if extended != nil {
      for rating in inheritedRatings where scale.step(named: rating) == nil {
        diagnostics.report(.leftOutDescription(rating, at: fallback))
      }
    }
    let topics = topics.compactMap { resolution.topic($0, into: &diagnostics) }
    let count = topics.reduce(0) { $0 + $1.criteria.count }
    if count > Limits.criteria { diagnostics.report(.tooManyCriteria(count, at: fallback)) }
    let pass = pass.flatMap { step($0, on: scale, fallback: fallback, into: &diagnostics) } ?? scale.defaultPass
    guard let title, !topics.isEmpty else { return nil }
    return Questionnaire(
      id: id, title: title, version: version ?? "", description: description ?? "", assesses: assesses ?? [],
      scoring: scoring ?? .capability, pass: pass, scale: scale, levels: names, declaresLevels: levels != nil,
      topics: topics)
  }

  /// The ratings that inherited criteria describe, each once.
  private var inheritedRatings: [String] {
    topics.lazy.flatMap(\.criteria).flatMap { $0.advice.at ?? [] }.filter { $0.range == nil }.map(\.value.rating)
      .uniqued()
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
  /// The scale of the questionnaire.
  let scale: Scale
  /// Whether criteria that do not say so may be not applicable.
  let mayNotApply: Bool
  /// The place at which errors of inherited parts are reported.
  let fallback: Range<Int>

  func topic(_ draft: TopicDraft, into diagnostics: inout DiagnosticCollector) -> Topic? {
    let place = draft.id.range ?? fallback
    if draft.title == nil {
      diagnostics.reportMissing(.lacks(TopicKey.title, of: "topic '\(draft.id.value)'", at: place))
    }
    if draft.criteria.isEmpty { diagnostics.reportMissing(.asksNothing(draft.id.value, at: place)) }
    var criteria: [Criterion] = []
    criteria.reserveCapacity(draft.criteria.count)
    for index in draft.criteria.indices {
      if let criterion = criterion(index, of: draft, into: &diagnostics) { criteria.append(criterion) }
    }
    guard let title = draft.title else { return nil }
    return Topic(
      id: draft.id.value, title: title, purpose: draft.purpose ?? "", group: draft.group, stage: draft.stage,
      weight: draft.weight ?? 1, references: draft.references ?? [], related: draft.related ?? [], criteria: criteria,
      formerly: draft.formerly ?? [])
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
      references: (drafts[index].references ?? []).inheriting(topic.references ?? []),
      related: drafts[index].related ?? [], conditions: conditions(drafts[index].conditions),
      documents: drafts[index].documents ?? [], evidence: drafts[index].evidence ?? [],
      evidenceMonths: drafts[index].evidenceMonths,
      advice: Criterion.Advice(
        improve: drafts[index].advice.improve ?? "", firstStep: drafts[index].advice.firstStep ?? "",
        guidance: drafts[index].advice.guidance ?? "",
        at: descriptions(drafts[index].advice.at ?? [], into: &diagnostics)),
      formerly: drafts[index].formerly ?? [])
  }

  private func conditions(_ draft: ConditionDraft) -> Criterion.Conditions {
    Criterion.Conditions(
      isCritical: draft.isCritical ?? false, mayNotApply: draft.mayNotApply ?? mayNotApply,
      mayHaveNoCase: draft.mayHaveNoCase ?? false)
  }

  /// Returns the descriptions of ratings of the scale by rating id; reports others of this file.
  private func descriptions(
    _ drafts: [Located<(rating: String, text: String)>], into diagnostics: inout DiagnosticCollector
  ) -> [String: String] {
    var descriptions: [String: String] = [:]
    for draft in drafts {
      let (rating, text) = draft.value
      if let step = scale.step(named: rating) {
        descriptions[scale[step].id] = text
      } else if let range = draft.range {
        diagnostics.report(
          .unknownWord(Located(value: rating, range: range), noun: "rating", words: scale.ratings.map(\.id)))
      }
    }
    return descriptions
  }
}

extension Diagnostic {
  fileprivate static func tooManyCriteria(_ count: Int, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .tooManyCriteria, "the questionnaire has \(count) criteria, more than \(Limits.criteria)", at: range,
      remedy: "split it in two")
  }

  fileprivate static func lacks(_ key: some FieldKey, of noun: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.missingKey, "\(noun) needs '\(key.rawValue)'", at: range, remedy: "add '\(key.rawValue): …'")
  }

  fileprivate static func leftOutDescription(_ rating: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .inheritedDescriptionLeftOut,
      "the scale has no rating \(quoted(rating)), so the inherited descriptions of this rating are left out", at: range,
      severity: .warning, remedy: "describe the ratings of your scale under 'at'")
  }

  fileprivate static func asksNothing(_ id: ID<Topic>, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .topicWithoutCriteria, "topic '\(id)' has no criteria", at: range, severity: .warning,
      remedy: "add 'criteria:' with a list of '- id: …'"
    )
  }
}
