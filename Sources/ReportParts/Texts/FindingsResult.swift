internal import Assessment
internal import ReportDocument
internal import Wording

/// The overall result of a direct conformity assessment: requirements fulfilled, and findings.
struct FindingsResult: AssessmentPart {
  let context: ReportContext

  /// One sentence per framework: `31 of 56 requirements of ISO/IEC 20000-1 fulfilled: 2 major, …`.
  var sentences: [[Inline]] {
    evaluation.score.assessed.map { framework in
      let counts = Finding.allCases.map { ($0, count($0, in: framework)) }
        .filter { $0.0.isNonconformity && $0.1 > 0 }
      let tally: [Inline] = .joined(counts.map { say($0.0.counted($0.1)) })
      let full = evaluation.judgements.fulfilledCount(in: framework)
      let fulfilled = say(
        Phrase(
          framework.requirementCount, one: "{1} of {2} requirement of {3} is fulfilled",
          many:
            "\(full) of \(framework.requirementCount) requirements of \(userText: framework.catalogue.title) are fulfilled"
        )
      )
      return counts.isEmpty
        ? fulfilled + [.text(".")]
        : fulfilled + [.text(": ")] + tally + [.text(". ")] + say("Each requirement counts once, by its worst finding.")
    }
  }

  /// The figures over all directly assessed frameworks.
  var keyFigures: [KeyFigure] {
    let frameworks = evaluation.score.assessed
    let total = { (finding: Finding) in frameworks.reduce(0) { $0 + count(finding, in: $1) } }
    let all = frameworks.reduce(0) { $0 + $1.requirementCount }
    let figures: [(label: String, count: Int, meaning: [Inline])] = [
      (
        words("Major"), total(.major),
        say(
          Phrase(
            total(.major), one: "nonconformity to correct first", many: "nonconformities to correct first"))
      ),
      (
        words("Minor"), total(.minor),
        say(
          Phrase(
            total(.minor), one: "nonconformity that needs a correction plan",
            many: "nonconformities that need a correction plan"))
      ),
      (
        words("Excluded"), total(.excluded),
        say(
          Phrase(
            total(.excluded), one: "exclusion that is not allowed", many: "exclusions that are not allowed"))
      ),
      (words("Unanswered"), total(.unanswered), say("requirements without a finding until they are answered")),
      (words("No evidence"), total(.unevidenced), say("fulfilled by the answers, without evidence that counts")),
    ]
    return [
      KeyFigure(
        words("Fulfilled"), "\(evaluation.fulfilledCount)/\(all)", say("requirements fulfilled by the answers so far"))
    ]
      + figures.filter { $0.count > 0 }.map { KeyFigure($0.label, "\($0.count)", $0.meaning) }
  }

  /// The number of requirements with a printed finding.
  private func count(_ finding: Finding, in framework: FrameworkScore) -> Int {
    framework.items.count { item in
      item.item.isRequirement && evaluation.judgements.printedFinding(of: item, in: framework) == finding
    }
  }
}
