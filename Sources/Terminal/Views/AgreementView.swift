package import Assessment
internal import OperatingSystem
internal import Text
package import Wording

/// The agreement of the respondents, and the criteria to discuss.
package struct AgreementView {
  let agenda: Agenda
  let language: Language

  /// A view of an agenda.
  package init(_ agenda: Agenda, language: Language) {
    self.agenda = agenda
    self.language = language
  }

  private var evaluation: Evaluation { agenda.evaluation }

  /// The agreement on each topic and on all of them.
  package var table: TextTable {
    var table = TextTable([
      .init(language.say("topic"), wraps: true), .init(language.say("alpha"), .right),
      .init(language.say("agreement")), .init(language.say("respondents"), .right),
      .init(language.say("comparable"), .right), .init(language.say("disputed"), .right),
      .init(language.say("settled"), .right),
    ])
    for result in agenda.topics {
      let topic = result.score.topic
      table.add(
        [.init(topic.title)]
          + figures(
            result.gap.agreement, least: Rules.comparableForTopic, disputed: agenda.openCount(of: topic.id),
            settled: agenda.settledCount(of: topic.id)))
    }
    table.add(
      [.init(language.say("All topics"), .strong)]
        + figures(
          evaluation.agreement, least: Rules.comparableForAll, disputed: evaluation.disputes.open.count,
          settled: evaluation.disputes.settled.count))
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
      return agreement.comparable < least ? language.say("too few ratings") : language.say("no variation")
    }
    return language.word(Agreement.words(for: agreement.alpha))
  }

  /// The disputed criteria with each respondent's rating and note: those that decide a level first, then widest apart.
  /// Those that a consensus sheet decided follow.
  package var outline: TextOutline {
    var outline = TextOutline()
    let (open, settled) = (agenda.open, agenda.settled)
    if open.isEmpty {
      outline.add(nothingDisputed)
    } else {
      outline.add(language.say("To discuss: disputes that decide a level first, then the largest"), .strong)
      for (index, dispute) in open.enumerated() { add(dispute, numbered: index + 1, to: &outline) }
      if agenda.leftOff > 0 {
        outline.add("")
        outline.add(language.say("\(agenda.leftOff) more: add --top N"), .faint)
      }
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
    return agenda.settled.isEmpty
      ? language.say("No disputes: no ratings differ by half of the scale or more.")
      : language.say("No open disputes.")
  }

  private func add(_ dispute: Dispute, numbered number: Int, to outline: inout TextOutline) {
    let criterion = dispute.criterion
    let effect = dispute.decidesLevel ? decides : ""
    outline.add("")
    outline.add(language.say("\(number). \(criterion.id.text)\(effect): \(userText: criterion.text)"))
    for answer in agenda.answers(to: dispute) {
      let rating = answer.rating.map(label) ?? language.text("not applicable")
      let rated = language.say("\(userText: answer.respondent): \(userText: rating)")
      outline.add(
        answer.comment.isEmpty ? rated : language.say("\(rated). \(userText: answer.comment)"), depth: 1)
    }
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

  private func label(of rating: Scale.Rating) -> String {
    let name = language.builtIn(rating.label)
    return rating.id.lowercased() == rating.label.lowercased() ? name : "\(rating.id) \(name)"
  }
}
