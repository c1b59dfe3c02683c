internal import Markup

extension ReportWriter {
  /// What may not be read into the report, and what exactly it was made from.
  var limits: ReportSection {
    ReportSection(
      "What this report is not", at: Anchor("limits"),
      [.list(limitations)],
      sections: [ReportSection("Colophon", at: Anchor("colophon"), [.facts(colophon), .table(files)])])
  }

  private var limitations: [[Inline]] {
    [
      "No certificate and no audit: it repeats what respondents said and what they recorded as evidence. Nobody has examined it independently.",
      "No official crosswalk: how the frameworks relate is derived and must be checked against licensed copies before anyone relies on it.",
      "No statement on what was not asked: a clause, objective or practice without an answer is unknown, never met.",
      "No common ruler: the level numbers of ISO/IEC 33020, COBIT and CMMI mean different things and are not to be mixed.",
      "No verdict on people: it speaks of ways of working.",
    ].map { [.text($0)] }
  }

  private var colophon: [Fact] {
    [
      Fact("Made with", [.text(options.generator)]),
      Fact("Engagement", [.code(engagement.id.text)]),
      Fact(
        "Method",
        [.text(rule.method.rawValue + (rule.method == questionnaire.scoring ? "" : ", not the questionnaire’s own"))]),
    ]
  }

  private var files: ReportTable {
    ReportTable(
      "What the report was made from: the same files give the same report, byte for byte",
      [.init("File"), .init("Part"), .init("SHA-256")],
      assessment.origins.map { origin in
        let part =
          switch origin.part {
          case .questionnaire: "questionnaire"
          case .engagement: "engagement"
          case .answers: "answers"
          }
        return ReportTable.Row([[.foreign(origin.name)], [.text(part)], [.code(SHA256.hexadecimal(origin.bytes))]])
      })
  }
}
