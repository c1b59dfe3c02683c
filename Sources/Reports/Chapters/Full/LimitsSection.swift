internal import Assessment
internal import Text
internal import Wording

extension ReportWriter {
  /// What may not be read into the report, and what exactly it was made from.
  var limits: ReportSection {
    section(
      "What this report is not", at: Anchor("limits"), [.list(limitations)], sections: [colophon])
  }

  var limitations: [[Inline]] {
    [
      say(
        "No certificate and no audit: it repeats what respondents said and what they recorded as evidence. Nobody has examined it independently."
      ),
      say(
        "No official crosswalk: how the frameworks relate is derived and must be checked against licensed copies before anyone relies on it."
      ),
      say(
        "No statement on what was not asked: a clause, objective or practice without an answer is unknown, never met."),
      say(
        "No common ruler: the level numbers of ISO/IEC 33020, COBIT and CMMI mean different things and are not to be mixed."
      ),
      say("No verdict on people: it speaks of ways of working."),
    ]
  }

  /// What exactly the report was made from.
  var colophon: ReportSection {
    let method: [Inline] =
      rule.method == questionnaire.scoring
      ? [.text(rule.method.rawValue)] : say("\(rule.method.rawValue), not the questionnaire’s own")
    return section(
      "Colophon", at: Anchor("colophon"),
      [
        .facts([
          fact("Made with", [.text(options.generator)]), fact("Engagement", [.code(engagement.id.text)]),
          fact("Method", method),
        ]), .table(files),
      ])
  }

  private var files: ReportTable {
    ReportTable(
      words("What the report was made from: the same files give the same report, byte for byte"),
      [column("File"), column("Part"), column("SHA-256")],
      assessment.origins.map { origin in
        let part: Phrase =
          switch origin.part {
          case .questionnaire: "questionnaire"
          case .engagement: "engagement"
          case .answers: "answers"
          }
        return ReportTable.Row([
          [.userText(origin.name)], say(part), [.code(SHA256.hexadecimal(origin.bytes))],
        ])
      })
  }
}
