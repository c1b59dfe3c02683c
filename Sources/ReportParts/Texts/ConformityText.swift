package import Assessment
package import ReportDocument
internal import Text
internal import Wording

/// Sentences and lists on a conformity framework, whose requirements have findings or, in a crosswalk, gaps.
package struct ConformityText: AssessmentPart {
  /// The evaluation, the options and the links of the report.
  package let context: ReportContext
  /// The framework that the text is on.
  let framework: FrameworkScore

  /// A text on one framework of the assessment.
  package init(context: ReportContext, framework: FrameworkScore) {
    self.context = context
    self.framework = framework
  }

  /// The framework's own words for its items.
  package var wording: FrameworkWords { FrameworkWords(catalogue: framework.catalogue, language: language) }

  private var requirements: [FrameworkScore.Item] { framework.items.filter(\.item.isRequirement) }

  /// The number of requirements per finding or result, the worst first.
  package var tally: [Inline] {
    let figures: [[Inline]] = .init(counts.filter { $0.count > 0 }.map { say($0.words($0.count)) })
    return framework.view == .direct
      ? say("Findings, each \(wording.item) counted by its worst: \([Inline].joined(figures)).")
      : say("Of \(wording.requirements(requirements.count)): \([Inline].joined(figures)).")
  }

  private var counts: [(words: (Int) -> ReportPhrase, count: Int)] {
    guard framework.view == .direct else {
      return FrameworkScore.CrosswalkResult.allCases.map { result in
        (result.counted, requirements.count { $0.result == .crosswalk(result) })
      }
    }
    let printed = requirements.map(printedFinding)
    return Finding.allCases.map { finding in (finding.counted, printed.count { $0 == finding }) }
  }

  /// `31 of 56 requirements are fulfilled.`, by the printed findings.
  package var fulfilled: [Inline] {
    let count = evaluation.judgements.fulfilledCount(in: framework)
    return say("Fulfilled: \(count) of \(wording.requirements(requirements.count)).")
  }

  /// The finding of an item as reports print it: judged, or computed.
  package func printedFinding(of item: FrameworkScore.Item) -> Finding? {
    evaluation.judgements.printedFinding(of: item, in: framework)
  }

  /// The action by which a person judged an item, with the judgement; nil for none.
  package func judgement(of item: FrameworkScore.Item) -> (action: Action, judgement: Action.Judgement)? {
    evaluation.judgements.action(about: item.item, of: framework.catalogue)
      .flatMap { action in action.judgement.map { (action, $0) } }
  }
}

// MARK: - The result of an item

extension ConformityText {
  /// All findings of an item, or its result in a crosswalk; a judged grade stands before the computed findings.
  package func verdict(on item: FrameworkScore.Item) -> [Inline] {
    guard framework.view == .direct else {
      guard case .crosswalk(let result) = item.result else { return [] }
      return [.badge(.crosswalk(result))]
    }
    let computed = item.findings.map { [Inline.badge(.finding($0))] }
    guard let printed = printedFinding(of: item) else { return [] }
    if judgement(of: item) != nil {
      return say("\(.badge(.finding(printed))) (judged; computed: \([Inline].joined(computed)))")
    }
    let others = item.findings.filter { $0 != printed && (item.finding == printed || !$0.isNonconformity) }
    let badges = ([printed] + others).map { [Inline.badge(.finding($0))] }
    return .joined(badges) + (item.mayBecomeMajor ? say(" (may become major)") : [])
  }

  /// The reasons for all findings of an item, or for its result in a crosswalk, with the criteria behind them.
  package func reason(for item: FrameworkScore.Item) -> [Inline] {
    guard framework.view == .direct else { return crosswalkReason(for: item) }
    let own = item.ownFindings
    let below = item.findings.filter { !own.contains($0) }.map { say(Phrase(word: $0.title)) }
    let inherited = below.isEmpty ? [] : [say("in items below it: \([Inline].joined(below))")]
    return .joined(own.map { reason(for: $0, of: item) } + inherited + extent(of: item), by: "; ")
  }

  private func reason(for finding: Finding, of item: FrameworkScore.Item) -> [Inline] {
    switch finding {
    case .major:
      let critical = links(item) { $0.isCriticalGap }
      return critical.isEmpty
        ? say("fails as a whole: at most \(language.percent(Achievement(of: item.own).high))")
        : say("critical and not fulfilled: \(critical)")
    case .excluded: return say("marked as not applicable or excluded: \(ids(item.excluded))")
    case .minor:
      let missed = say("not fully achieved: \(links(item) { $0.isNotFull })")
      return item.mayBecomeMajor ? say("\(missed) (may become major, depending on the open answers)") : missed
    case .unanswered: return say("not answered: \(links(item) { $0.answer.verdict == .unanswered })")
    case .unevidenced:
      return say("no evidence that counts: \(links(item) { $0.answer.isAnswered && !$0.answer.isEvidenced })")
    case .conforming: return say("every criterion is fulfilled, with evidence")
    case .noCase: return say("nothing of the kind happened in the period")
    case .notApplicable: return say("every criterion is marked as not applicable")
    case .notAsked:
      return item.extent == .none ? say("its topics are out of scope") : say("no criterion asks about it")
    }
  }

  private func crosswalkReason(for item: FrameworkScore.Item) -> [Inline] {
    switch item.result {
    case .crosswalk(.gap): say("not fully achieved: \(links(item) { $0.isNotFull })")
    case .crosswalk(.unanswered): say("not answered: \(links(item) { $0.answer.verdict == .unanswered })")
    case .crosswalk(.noGapSeen): say("no gap in the answers; they do not show that the requirement is fulfilled")
    case .crosswalk(.notAsked) where !item.own.isEmpty: say("every criterion is marked as not applicable")
    default: say("no criterion asks about it")
    }
  }

  private func extent(of item: FrameworkScore.Item) -> [[Inline]] {
    item.extent == .part ? [say("partly out of scope")] : []
  }

  /// The criteria of an item that are named by a rule, as links.
  private func links(_ item: FrameworkScore.Item, where isNamed: (ScoredCriterion) -> Bool) -> [Inline] {
    .joined((item.item.isRequirement ? item.own : item.criteria).filter(isNamed).map { [context.link($0.criterion)] })
  }

  /// Criteria by their ids: those in scope as links.
  private func ids(_ ids: [ID<Criterion>]) -> [Inline] {
    let scope = evaluation.topics.flatMap(\.score.topic.criteria)
    return .joined(
      ids.map { id in [scope.first { $0.id == id }.map { context.link($0) } ?? .code(id.text)] })
  }
}

// MARK: - Requirements without a result

extension ConformityText {
  /// The requirements without a criterion in scope, and those left out of scope; empty if there is none.
  package var unasked: [Block] {
    let items = requirements.filter { $0.own.isEmpty && ($0.finding ?? .notAsked) == .notAsked }
    guard !items.isEmpty else { return [] }
    return [
      .callout(
        title: words("Not asked: \(wording.requirements(items.count))"),
        [
          paragraph(
            Phrase(
              items.count,
              one: "It was not asked about. It is not assessed and must not be read as fulfilled:",
              many: "These were not asked about. They are not assessed and must not be read as fulfilled:")),
          .list(
            items.map { item in
              let name = context.name(of: item.item)
              return item.extent == .none ? say("\(name) (its topics are out of scope)") : name
            }),
        ])
    ]
  }
}

extension Finding {
  /// `1 major nonconformity`, `4 major nonconformities`.
  package func counted(_ count: Int) -> ReportPhrase {
    switch self {
    case .major: Phrase(count, one: "{1} major nonconformity", many: "\(count) major nonconformities")
    case .excluded: Phrase(count, one: "{1} exclusion not allowed", many: "\(count) exclusions not allowed")
    case .minor: Phrase(count, one: "{1} minor nonconformity", many: "\(count) minor nonconformities")
    case .unanswered: "\(count) not answered"
    case .unevidenced: "\(count) without evidence"
    case .conforming: "\(count) conforming"
    case .noCase: "\(count) with no case"
    case .notApplicable: "\(count) not applicable"
    case .notAsked: "\(count) not asked"
    }
  }
}

extension FrameworkScore.CrosswalkResult {
  /// `1 with a gap`, `4 with a gap`.
  func counted(_ count: Int) -> ReportPhrase {
    switch self {
    case .gap: "\(count) with a gap"
    case .unanswered: "\(count) not answered"
    case .noGapSeen: "\(count) with no gap seen"
    case .notAsked: "\(count) not asked"
    }
  }
}
