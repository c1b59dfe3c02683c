internal import Assessment
internal import ReportDocument
internal import Wording

/// The meaning of the terms of a report; the bounds are those of the rules.
struct MethodTerms: AssessmentPart {
  let context: ReportContext

  private var measure: Measure { evaluation.score.measure }

  /// The terms that the report uses.
  var facts: [Fact] {
    let shared = [
      fact("Possible", say("The result if every open answer turns out fulfilled.")),
      fact(
        "Evidenced",
        say(
          "The result counting only ratings with evidence. Evidence counts if it supports the rating and is valid on the date of the assessment. It is valid until its last valid date; without one, for \(validity)."
        )),
    ]
    return (measure == .findings ? findings : ratings) + shared + (measure == .findings ? [] : targets) + agreement
  }

  /// How long evidence without a last valid date is valid.
  private var validity: [Inline] {
    if let months = engagement.settings.evidenceMonths {
      return say(
        Phrase(
          months, one: "{1} month, unless the questionnaire sets another period",
          many: "\(months) months, unless the questionnaire sets another period"))
    }
    return say(
      "\(Rules.evidenceMonths) months (\(Rules.documentMonths) for statements about documents only), unless the questionnaire sets other periods"
    )
  }

  private func percent(_ bound: Double) -> String { language.percent(bound) }

  /// The bounds of N, P, L and F; empty for points of another scale.
  var ratings: [Fact] {
    measure == .points && questionnaire.scale.name != Scale.nplf.name
      ? []
      : [
        fact(
          "N, P, L, F",
          say(
            "Not achieved up to \(percent(Rules.highestNot)), partially up to \(percent(Rules.highestPartially)), largely up to \(percent(Rules.highestLargely)), fully above (ISO/IEC 33020)."
          ))
      ]
  }

  private var findings: [Fact] {
    [
      fact(
        "Critical gap",
        say(
          "A critical criterion with a value below \(language.number(Rules.criticalGap)). It leads to a major nonconformity."
        )),
      fact(
        "Fails as a whole",
        say(
          "Even if every open answer turns out fulfilled, the achievement of the requirement is at most \(percent(Rules.highestNot)), or below \(percent(Rules.failingPercent)) with \(Rules.failingCriteria) or more applicable criteria."
        )),
    ]
  }

  private var targets: [Fact] {
    [
      fact(
        "Target and gap",
        measure == .points
          ? say("The agreed points; the gap is the number of whole points missing.")
          : say(
            "The agreed level, at most the highest level asked about; the gap is the number of levels missing."
          )
      ),
      fact(
        "Priority",
        engagement.goals.isEmpty
          ? say("The gap. Ties: in the order of the questionnaire.")
          : say(
            "Importance times gap. The importance is the sum of the weights of the business goals that depend on the topic through a service."
          )),
    ]
  }

  /// Empty with fewer than two respondents.
  private var agreement: [Fact] {
    guard evaluation.agreement.raters > 1 else { return [] }
    let bound = { (alpha: Double) in language.number(alpha, decimals: 2) }
    return [
      fact(
        "Agreement",
        say(
          "Krippendorff’s alpha with the ordinal metric over the respondents’ ratings: reliable from \(bound(Rules.reliableAlpha)), tentative from \(bound(Rules.tentativeAlpha)), low below that. It needs at least \(Rules.comparableForAll) statements rated by two or more respondents; for a single topic, \(Rules.comparableForTopic)."
        )),
      disputed,
    ]
  }

  /// The condition for a dispute.
  var disputed: Fact {
    fact(
      "Disputed",
      say(
        "The lowest and the highest rating differ by at least \(language.number(Rules.disputedDistance)) in value, or some respondents rated the statement and others marked it not applicable."
      ))
  }

  /// The ratings with their values.
  var scale: Fact {
    fact(
      "Rating scale",
      .joined(
        questionnaire.scale.ratings.map { rating in
          let name = language.builtIn(rating.label)
          let isSame = name == rating.label && name.lowercased() == rating.id.lowercased()
          let label: [Inline] = isSame ? [] : [.text(" "), .userText(name)]
          return [.code(rating.id)] + label + [
            .text(" = " + language.number(rating.value, decimals: 2, isTrimmed: true))
          ]
        }))
  }
}
