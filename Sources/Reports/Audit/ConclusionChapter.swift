internal import Assessment
internal import ReportDocument
internal import ReportParts
internal import Wording

/// The readiness for each stage of an audit, with the reasons and what is unknown; nil outside a direct assessment.
struct ConclusionChapter: Chapter, AuditPart {
  let audit: AuditContext

  var section: ReportSection? {
    guard audit.subject == .findings else { return nil }
    let readiness = Readiness(of: framework, documents: audit.documents, judgements: evaluation.judgements)
    let text = audit.conformity
    return ReportSection(
      say("Conclusion"), at: Anchor("conclusion"),
      [.paragraph(text.fulfilled + [.text(" ")] + text.tally)] + unanswered(readiness) + stages(readiness)
        + notCovered(readiness))
  }

  /// What is unknown comes first.
  private func unanswered(_ readiness: Readiness) -> [Block] {
    guard !readiness.unanswered.isEmpty else { return [] }
    let count = audit.wording.requirements(readiness.unanswered.count)
    return [
      .paragraph(
        say("Not fully answered: \(count)").strong + [.text(": ")] + links(readiness.unanswered)
          + [.text(".")])
    ]
  }

  private func stages(_ readiness: Readiness) -> [Block] {
    guard !readiness.stages.isEmpty else {
      let stage = StageConclusion(readiness)
      return [.paragraph(stage.sentence(in: language).strong)] + reasons(stage)
    }
    var before: StageConclusion.Verdict?
    return readiness.stages.flatMap { stage -> [Block] in
      let conclusion = StageConclusion(stage, after: before)
      before = conclusion.verdict
      let title: [Inline] = [.userText(stage.stage.title), .text(" – ")] + conclusion.sentence(in: language)
      return [.paragraph(title.strong)] + reasons(conclusion)
    }
  }

  private func reasons(_ stage: StageConclusion) -> [Block] {
    let documents = { (title: ReportPhrase, entries: [DocumentResult]) -> [[Inline]] in
      let results = AuditDocument.merged(entries).map { $0.results[0] }
      return results.isEmpty
        ? []
        : [say(title) + [.text(" ")] + listed(results.map { [.userText($0.document.title)] }) + [.text(".")]]
    }
    let items = { (title: ReportPhrase, items: [FrameworkScore.Item]) -> [[Inline]] in
      items.isEmpty ? [] : [say(title) + [.text(" ")] + links(items) + [.text(".")]]
    }
    let majors = stage.failing.filter { audit.conformity.printedFinding(of: $0) == .major }
    let excluded = stage.failing.filter { $0.findings.contains(.excluded) }
    let list =
      unknown(stage.unknown)
      + documents("Documents not shown yet:", stage.unshownDocuments)
      + items("Major nonconformities:", majors) + items("Exclusions that are not allowed:", excluded)
      + documents("Documents missing or incomplete:", stage.missingDocuments)
      + (stage.followsObstacle ? [say("The previous stage is not ready.")] : [])
    return list.isEmpty ? [] : [.list(list)]
  }

  /// Few items by name; many by their number, since they are listed above or below.
  private func unknown(_ items: [FrameworkScore.Item]) -> [[Inline]] {
    guard !items.isEmpty else { return [] }
    let names = items.count > 6 ? audit.wording.requirements(items.count) : links(items)
    return [say("Not answered or not asked:") + [.text(" ")] + names + [.text(".")]]
  }

  /// The first of many names; the checklists have all of them.
  private func listed(_ names: [[Inline]]) -> [Inline] {
    let most = 6
    let shown = [Inline].joined(Array(names.prefix(most)), by: "; ")
    return names.count > most
      ? say(Phrase(names.count - most, one: "{1} and {2} more", many: "\(shown) and \(names.count - most) more"))
      : shown
  }

  private func notCovered(_ readiness: Readiness) -> [Block] {
    let lists: [[[Inline]]] = [
      readiness.notAsked.isEmpty
        ? [] : [say("Not asked or out of scope, at least partly:") + [.text(" ")] + links(readiness.notAsked)],
      readiness.withoutCase.isEmpty
        ? [] : [say("No case in the period, or not applicable:") + [.text(" ")] + links(readiness.withoutCase)],
    ]
    let list = Array(lists.joined())
    return list.isEmpty ? [] : [.paragraph(say("Not covered by this conclusion").strong), .list(list)]
  }

  /// Few items by name, many by their ids.
  private func links(_ items: [FrameworkScore.Item]) -> [Inline] {
    .joined(items.map { items.count > 6 ? [audit.link($0.item.id)] : audit.link($0.item) })
  }
}

/// The verdict on one stage with its reasons.
struct StageConclusion {
  enum Verdict: Hashable {
    case notReady
    case unknown
    case noObstacle
  }

  let verdict: Verdict
  let failing: [FrameworkScore.Item]
  let unknown: [FrameworkScore.Item]
  var missingDocuments: [DocumentResult] = []
  var unshownDocuments: [DocumentResult] = []
  /// Whether only the stage before it keeps the organization from the stage.
  var followsObstacle = false

  /// Concludes on a stage; `before` is the verdict on the stage before it.
  init(_ stage: StageReadiness, after before: Verdict?) {
    failing = stage.failing
    unknown = stage.unknown
    missingDocuments = stage.missingDocuments
    unshownDocuments = stage.unshownDocuments
    followsObstacle = before == .notReady
    if !stage.hasNoObstacle || before == .notReady {
      verdict = .notReady
    } else {
      verdict = stage.isKnown && before != .unknown ? .noObstacle : .unknown
    }
  }

  /// Concludes on a catalogue without stages.
  init(_ readiness: Readiness) {
    failing = readiness.majors + readiness.exclusions
    unknown = readiness.unanswered + readiness.notAsked.filter { $0.finding == .notAsked }
    verdict = !failing.isEmpty ? .notReady : unknown.isEmpty ? .noObstacle : .unknown
  }

  func sentence(in language: Language) -> [Inline] {
    switch verdict {
    case .notReady: language.say("not ready.")
    case .unknown: language.say("cannot be determined yet.")
    case .noObstacle: language.say("no obstacle found in the answers.")
    }
  }
}
