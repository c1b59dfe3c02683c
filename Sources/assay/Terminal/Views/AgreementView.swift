internal import Assessment
internal import Text
internal import Wording

/// The agreement of the respondents, and the ratings that differ.
struct AgreementView {
  let evaluation: Evaluation
  let language: Language

  private var assessment: Assessment { evaluation.assessment }

  /// The agreement on each topic and on all of them.
  var table: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("alpha"), .right),
      .init(language.say("agreement")), .init(language.say("raters"), .right), .init(language.say("disputed"), .right),
    ])
    for result in evaluation.topics {
      let topic = result.score.topic
      table.add(
        [.init(topic.title)]
          + figures(
            result.gap.agreement, disputes: evaluation.disputes.open.count { $0.topic == topic.id }))
    }
    table.add(
      [.init(language.say("All topics"), .strong)]
        + figures(evaluation.agreement, disputes: evaluation.disputes.open.count))
    return table
  }

  private func figures(_ agreement: Agreement, disputes: Int) -> [TextTable.Cell] {
    [
      .init(language.alpha(agreement.alpha)), .init(language.word(Agreement.words(for: agreement.alpha))),
      .init("\(agreement.raters)"), .init("\(disputes)"),
    ]
  }

  /// The disputed criteria with each respondent's rating and note, widest first.
  var agenda: TextOutline {
    var outline = TextOutline()
    if evaluation.disputes.open.isEmpty {
      outline.add(language.say("Nothing is disputed: no ratings stand two or more steps apart."))
      return outline
    }
    outline.add(language.say("To discuss, the widest apart first"), .strong)
    for (index, dispute) in evaluation.disputes.open.enumerated() { add(dispute, numbered: index + 1, to: &outline) }
    return outline
  }

  private func add(_ dispute: Dispute, numbered number: Int, to outline: inout TextOutline) {
    let criterion = dispute.criterion
    outline.add("")
    outline.add(
      language.say(
        "\(number). \(criterion.id.text): \(userText: criterion.text)"))
    for rating in dispute.ratings {
      let sheet = assessment.sheets[rating.sheet]
      let answer = assessment.questionnaire.scale[rating.step]
      let note = sheet.answers[criterion.id]?.note ?? ""
      let rated = language.say("\(userText: sheet.respondent): \(userText: answer.id) \(userText: answer.label)")
      outline.add(note.isEmpty ? rated : language.say("\(rated). \(userText: note)"), depth: 1)
    }
    if !criterion.guidance.isEmpty {
      outline.add(language.say("guidance: \(userText: criterion.guidance)"), depth: 1, .faint)
    }
  }
}
