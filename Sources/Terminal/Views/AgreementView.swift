package import Assessment
internal import OperatingSystem
internal import Text
package import Wording

/// The agreement of the respondents, and the ratings that differ.
package struct AgreementView {
  let evaluation: Evaluation
  let language: Language

  /// A view of an evaluation.
  package init(evaluation: Evaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  private var assessment: Assessment { evaluation.assessment }

  /// The agreement on each topic and on all of them.
  package var table: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("alpha"), .right),
      .init(language.say("agreement")), .init(language.say("respondents"), .right),
      .init(language.say("comparable"), .right), .init(language.say("disputed"), .right),
      .init(language.say("settled"), .right),
    ])
    let disputes = evaluation.disputes
    for result in evaluation.topics {
      let topic = result.score.topic
      table.add(
        [.init(topic.title)]
          + figures(
            result.gap.agreement, least: Rules.comparableForTopic,
            disputed: disputes.open.count { $0.topic == topic.id },
            settled: disputes.settled.count { $0.topic == topic.id }))
    }
    table.add(
      [.init(language.say("All topics"), .strong)]
        + figures(
          evaluation.agreement, least: Rules.comparableForAll, disputed: disputes.open.count,
          settled: disputes.settled.count))
    return table
  }

  /// `least` is the number of comparable criteria from which alpha is computed.
  private func figures(_ agreement: Agreement, least: Int, disputed: Int, settled: Int) -> [TextTable.Cell] {
    [
      .init(language.alpha(agreement.alpha)), .init(reading(agreement, least: least)), .init("\(agreement.raters)"),
      .init("\(agreement.comparable)"), .init("\(disputed)"), .init("\(settled)"),
    ]
  }

  /// Alpha in words, or the reason why there is none.
  private func reading(_ agreement: Agreement, least: Int) -> TerminalText {
    if agreement.alpha == nil, agreement.comparable > 0 {
      return agreement.comparable < least ? language.say("too few to tell") : language.say("no variation")
    }
    return language.word(Agreement.words(for: agreement.alpha))
  }

  /// The disputed criteria with each respondent's rating and note: those that decide a level first, then widest apart.
  /// Those that a consensus sheet decided follow.
  package var agenda: TextOutline {
    var outline = TextOutline()
    let (open, settled) = (evaluation.disputes.open, evaluation.disputes.settled)
    if open.isEmpty {
      outline.add(nothingDisputed)
    } else {
      outline.add(language.say("To discuss: disputes that decide a level first, then the largest"), .strong)
      for (index, dispute) in open.enumerated() { add(dispute, numbered: index + 1, to: &outline) }
    }
    if !settled.isEmpty {
      outline.add("")
      outline.add(language.say("Settled by a consensus sheet"), .strong)
      for dispute in settled {
        outline.add(language.say("\(dispute.criterion.id.text): \(userText: dispute.criterion.text)"), depth: 1)
      }
    }
    return outline
  }

  private var nothingDisputed: TerminalText {
    if evaluation.agreement.comparable == 0 {
      return language.say("Nothing to discuss: no criterion is rated by two respondents.")
    }
    return evaluation.disputes.settled.isEmpty
      ? language.say("No disputes: no ratings differ by half of the scale or more.")
      : language.say("No open disputes.")
  }

  private func add(_ dispute: Dispute, numbered number: Int, to outline: inout TextOutline) {
    let criterion = dispute.criterion
    let effect = dispute.decidesLevel ? decides : ""
    outline.add("")
    outline.add(language.say("\(number). \(criterion.id.text)\(effect): \(userText: criterion.text)"))
    for rating in dispute.ratings {
      let answer = assessment.questionnaire.scale[rating.step]
      let label = answer.id.lowercased() == answer.label.lowercased() ? answer.label : "\(answer.id) \(answer.label)"
      add(label, by: rating.sheet, on: criterion, to: &outline)
    }
    for sheet in dispute.refusing { add(UnratedAnswer.notApplicable.word, by: sheet, on: criterion, to: &outline) }
    if !criterion.guidance.isEmpty {
      outline.add(language.say("guidance: \(userText: criterion.guidance)"), depth: 1, .faint)
    }
  }

  private var decides: TerminalText {
    switch evaluation.score.measure {
    case .levels: language.say(" (decides the level)")
    case .points: language.say(" (decides a whole point)")
    case .findings: language.say(" (decides the result of the topic)")
    }
  }

  private func add(_ label: String, by index: Int, on criterion: Criterion, to outline: inout TextOutline) {
    let sheet = assessment.sheets[index]
    let rated = language.say("\(userText: sheet.respondent): \(userText: label)")
    let words = sheet.answers[criterion.id]?.words ?? ""
    outline.add(words.isEmpty ? rated : language.say("\(rated). \(userText: words)"), depth: 1)
  }
}

extension Answer {
  /// The respondent's reason or comment; may be empty.
  fileprivate var words: String {
    if case .notApplicable(let reason) = response { return reason }
    return note
  }
}
