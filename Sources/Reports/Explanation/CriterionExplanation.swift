internal import Assessment
internal import Text
internal import Wording

/// The steps from the sheets to a criterion's value, and the figures that it counts for.
struct CriterionExplanation {
  let arithmetic: ArithmeticSteps
  let topic: Topic
  let scored: ScoredCriterion

  private var assessment: Assessment { arithmetic.assessment }
  private var language: Language { arithmetic.language }

  var explanation: Explanation {
    let said = self.said
    return Explanation(
      title: language.say("\(scored.id.text): \(arithmetic.verdict(on: scored))"),
      steps: [
        Explanation.Step([.userText(scored.criterion.text)]),
        arithmetic.step("What the sheets say:", said.isEmpty ? [arithmetic.step("Nobody answered.")] : said),
        decision, arithmetic.step("What it counts for:", uses),
      ])
  }

  private var said: [Explanation.Step] {
    assessment.sheets.compactMap { sheet in
      guard let answer = sheet.answers[scored.id] else { return nil }
      let who: [Inline] =
        sheet.role == .consensus
        ? language.say("\(userText: sheet.respondent) (consensus)") : [.userText(sheet.respondent)]
      let note = answer.note.isEmpty ? [] : [arithmetic.step("Note: \(userText: answer.note)")]
      let evidence = answer.evidence.map { evidence in
        let parts = [evidence.title, evidence.location, evidence.date?.description ?? ""].filter { !$0.isEmpty }
        return arithmetic.step("Evidence: \(userText: parts.joined(separator: ", "))")
      }
      return arithmetic.step("\(who): \(words(for: answer.response))", evidence + note)
    }
  }

  private func words(for response: Answer.Response) -> [Inline] {
    switch response {
    case .rated(let step):
      let rating = assessment.questionnaire.scale[step]
      return [.userText("\(rating.id), \(rating.label), "), .text(language.number(rating.value, decimals: 2))]
    case .notApplicable(let reason): return [.text("n/a: "), .userText(reason)]
    case .noCase: return language.say("no case")
    case .unknown: return language.say("does not know")
    case .unanswered: return language.say("no rating")
    }
  }

  private var decision: Explanation.Step {
    switch scored.answer.origin {
    case .nobody: arithmetic.step("No sheet rates it: unanswered, which is neither zero nor full but open.")
    case .consensus(let sheet):
      arithmetic.step("The consensus sheet \(userText: assessment.sheets[sheet].name) decides alone.")
    case .respondents(let sheets):
      if !scored.answer.isApplicable {
        arithmetic.step("Nobody rates it, and it is said not to apply.")
      } else if sheets.count == 1 {
        arithmetic.step("No consensus sheet answers it: the one rating counts.")
      } else {
        switch assessment.engagement.consensus {
        case .median: arithmetic.step("No consensus sheet answers it: the median of \(sheets.count) ratings.")
        case .mean: arithmetic.step("No consensus sheet answers it: the mean of \(sheets.count) ratings.")
        case .lowest: arithmetic.step("No consensus sheet answers it: the lowest of \(sheets.count) ratings.")
        }
      }
    }
  }

  private var uses: [Explanation.Step] {
    let criterion = scored.criterion
    let items = criterion.references.map(\.description).joined(separator: ", ")
    return [
      arithmetic.step(
        "level \(criterion.level.number) of \(userText: topic.title), weight \(language.number(criterion.weight))"),
      criterion.dimension.map { arithmetic.step("the dimension \(language.say(Phrase(word: $0.title)))") },
      topic.stage.map { arithmetic.step("the stage \(language.say(Phrase(word: $0.title)))") },
      topic.group.map { arithmetic.step("the group \(userText: $0)") },
      items.isEmpty ? nil : arithmetic.step("the items \(items)"),
    ].compactMap { $0 }
  }
}
