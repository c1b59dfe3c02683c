extension ReportWriter {
  /// What was assessed, by whom, and what was left out.
  var scope: ReportSection {
    ReportSection(
      "What was assessed", at: Anchor("scope"),
      [.facts(facts)] + exclusions + [respondents] + orphans)
  }

  private var facts: [Fact] {
    let role =
      switch engagement.providerRole {
      case .provider: "provider of services"
      case .consumer: "consumer of services"
      case .both: "provider and consumer of services"
      case nil: ""
      }
    let version = questionnaire.version.isEmpty ? "" : ", version \(questionnaire.version)"
    let all: [(String, [Inline])] = [
      ("Organization", [.foreign(engagement.organization)]),
      ("Its part", [.text(role)]),
      ("Date", [.text(engagement.date?.description ?? "")]),
      ("Assessor", [.foreign(engagement.assessor)]),
      (
        "Questionnaire",
        [.foreign(questionnaire.title), .text(" ("), .code(questionnaire.id.text), .foreign("\(version))")]
      ),
      ("Topics in scope", .joined(evaluation.topics.map { [link($0.score.topic)] })),
      ("Services", .joined(engagement.services.map(service))),
      ("Several voices", [.text(consensus)]),
    ]
    return all.filter { $0.1.contains { !$0.isEmpty } }.map { Fact($0.0, $0.1) }
  }

  private func service(_ service: Engagement.Service) -> [Inline] {
    [.foreign(service.title)]
      + (service.owner.isEmpty ? [] : [.text(" (owner: "), .foreign(service.owner), .text(")")])
  }

  private var consensus: String {
    let rule =
      switch engagement.consensus {
      case .median: "the lower median of the respondents’ ratings"
      case .mean: "the mean of the respondents’ values"
      case .lowest: "the lowest of the respondents’ ratings"
      }
    return "what the room agreed on counts; where it agreed on nothing, \(rule)"
  }

  /// Topics left out with a reason, and criteria marked as not applicable.
  private var exclusions: [Block] {
    let topics = engagement.excluded.map { exclusion -> [Inline] in
      let title = questionnaire.topic(exclusion.topic)?.title ?? exclusion.topic.text
      return [.strong([.foreign(title)]), .text(": "), .foreign(exclusion.reason)]
    }
    let criteria = notApplicable.map { criterion, reasons -> [Inline] in
      [link(criterion), .text(": "), .foreign(reasons.joined(separator: " / "))]
    }
    return [
      topics.isEmpty
        ? nil : [.paragraph([.strong([.text("Topics out of scope, with the reason:")])]), .list(topics)],
      criteria.isEmpty
        ? nil : [.paragraph([.strong([.text("Criteria that do not apply, with the reason:")])]), .list(criteria)],
    ].compactMap { $0 }.flatMap { $0 }
  }

  /// The criteria in scope that do not apply, each with the reasons given.
  var notApplicable: [(criterion: Criterion, reasons: [String])] {
    evaluation.topics.flatMap(\.score.criteria).filter { !$0.answer.isApplicable }.map { scored in
      (scored.criterion, reasons(for: scored.criterion))
    }
  }

  /// Why a criterion does not apply, in the words of those who said so.
  func reasons(for criterion: Criterion) -> [String] {
    assessment.sheets.compactMap { sheet in
      guard case .notApplicable(let reason) = sheet.answers[criterion.id]?.response else { return nil }
      return reason
    }.uniqued()
  }

  private var respondents: Block {
    let inScope = Set(evaluation.topics.flatMap { $0.score.topic.criteria.map(\.id) })
    let rows = assessment.sheets.map { sheet -> ReportTable.Row in
      let answers = sheet.answers.filter { inScope.contains($0.key) }.values
      return ReportTable.Row([
        [.foreign(sheet.respondent)], [.text(sheet.role == .consensus ? "consensus of the room" : "respondent")],
        [.text(sheet.date?.description ?? "–")], [.text("\(answers.count { $0.response != .unanswered })")],
        [.text("\(answers.count { !$0.evidence.isEmpty })")],
      ])
    }
    return .table(
      ReportTable(
        "Who answered",
        [
          .init("Respondent"), .init("Role"), .init("Date"), .init("Answers", .trailing),
          .init("With evidence", .trailing),
        ], rows))
  }

  private var orphans: [Block] {
    let orphaned = assessment.sheets.filter { !$0.orphaned.isEmpty }
    guard !orphaned.isEmpty else { return [] }
    return [
      .callout(
        title: "Answers to another version of the questionnaire",
        [
          .paragraph([
            .text("These criteria are not in this version; their answers are kept and count for nothing here.")
          ]),
          .list(
            orphaned.map { sheet in
              [.foreign(sheet.name), .text(": ")] + .joined(sheet.orphaned.map { [.code($0.text)] })
            }),
        ])
    ]
  }
}

extension Inline {
  /// Whether nothing of it would be seen.
  var isEmpty: Bool {
    switch self {
    case .text(let text), .foreign(let text), .code(let text): text.isEmpty
    default: false
    }
  }
}
