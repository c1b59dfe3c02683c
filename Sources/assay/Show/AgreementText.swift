internal import Assessment

/// The agreement of respondents, and what they have to talk about.
enum AgreementText {
  static func table(of evaluation: Evaluation) -> TextTable {
    var table = TextTable([
      .init("topic", wraps: true), .init("alpha", .right), .init("agreement"), .init("raters", .right),
      .init("disputed", .right),
    ])
    let assessment = evaluation.assessment
    for result in evaluation.topics {
      let topic = result.score.topic
      table.add([
        .init(topic.title), .init(Figures.alpha(result.gap.agreement)),
        .init(Agreement.words(for: result.gap.agreement)),
        .init("\(raters(of: [topic], in: assessment))"),
        .init("\(evaluation.disputes.count { $0.topic == topic.id })"),
      ])
    }
    table.add([
      .init("All topics", .strong), .init(Figures.alpha(evaluation.agreement)),
      .init(Agreement.words(for: evaluation.agreement)), .init("\(raters(of: assessment.topics, in: assessment))"),
      .init("\(evaluation.disputes.count)"),
    ])
    return table
  }

  /// How many respondents rated any criterion of the topics.
  private static func raters(of topics: [Topic], in assessment: Assessment) -> Int {
    Set(topics.flatMap(\.criteria).flatMap { assessment.ratings(on: $0.id).map(\.sheet) }).count
  }

  /// The disputed criteria with everybody's rating and note, widest first.
  static func agenda(of evaluation: Evaluation) -> TextOutline {
    var outline = TextOutline()
    if evaluation.disputes.isEmpty {
      outline.add("Nothing is disputed: no ratings stand two or more steps apart.")
      return outline
    }
    outline.add("To discuss, the widest apart first", .strong)
    let assessment = evaluation.assessment
    for (index, dispute) in evaluation.disputes.enumerated() {
      outline.add("")
      outline.add("\(index + 1). \(dispute.criterion.id), \(dispute.spread) steps apart: \(dispute.criterion.text)")
      for rating in dispute.ratings {
        let sheet = assessment.sheets[rating.sheet]
        let rating = assessment.questionnaire.scale[rating.step]
        let note = sheet.answers[dispute.criterion.id]?.note ?? ""
        outline.add(
          "\(sheet.respondent): \(rating.id) \(rating.label)\(note.isEmpty ? "" : ". \(note)")", depth: 1)
      }
      let guidance = dispute.criterion.guidance
      if !guidance.isEmpty { outline.add("guidance: \(guidance)", depth: 1, .faint) }
    }
    return outline
  }
}
