internal import Markup

/// How a criterion came to its value, and what it counts for.
struct CriterionExplanation {
  let evaluation: Evaluation
  let topic: Topic
  let scored: ScoredCriterion

  private var assessment: Assessment { evaluation.assessment }

  var explanation: Explanation {
    let arithmetic = ArithmeticSteps(assessment: assessment, rule: evaluation.score.rule)
    return Explanation(
      title: "\(scored.criterion.id): \(arithmetic.verdict(on: scored))",
      steps: [
        Explanation.Step(scored.criterion.text),
        Explanation.Step("What the sheets say:", said.isEmpty ? [Explanation.Step("Nobody answered.")] : said),
        Explanation.Step(decision),
        Explanation.Step("What it counts for:", uses),
      ])
  }

  private var said: [Explanation.Step] {
    assessment.sheets.compactMap { sheet in
      guard let answer = sheet.answers[scored.criterion.id] else { return nil }
      let role = sheet.role == .consensus ? " (consensus)" : ""
      let note = answer.note.isEmpty ? [] : [Explanation.Step("Note: \(answer.note)")]
      let evidence = answer.evidence.map { evidence in
        Explanation.Step(
          "Evidence: "
            + [evidence.title, evidence.location, evidence.date?.description ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", "))
      }
      return Explanation.Step("\(sheet.respondent)\(role): \(words(for: answer.response))", evidence + note)
    }
  }

  private func words(for response: Answer.Response) -> String {
    switch response {
    case .rated(let step):
      let rating = assessment.questionnaire.scale[step]
      return "\(rating.id), \(rating.label), \(fixed(rating.value, decimals: 2))"
    case .notApplicable(let reason): return "n/a: \(reason)"
    case .unanswered: return "no rating"
    }
  }

  private var decision: String {
    switch scored.answer.origin {
    case .nobody: "No sheet rates it: unanswered, which is neither zero nor full but open."
    case .consensus(let sheet): "The consensus sheet \(assessment.sheets[sheet].name) decides alone."
    case .respondents(let sheets):
      scored.answer.isApplicable
        ? "No consensus sheet answers it: the \(assessment.engagement.consensus.rawValue) of \(sheets.count) "
          + (sheets.count == 1 ? "rating." : "ratings.")
        : "Nobody rates it, and it is said not to apply."
    }
  }

  private var uses: [Explanation.Step] {
    let criterion = scored.criterion
    let items = criterion.references.map(\.description).joined(separator: ", ")
    return [
      "level \(criterion.level.number) of \(topic.title), weight \(shortest(criterion.weight))",
      criterion.dimension.map { "the dimension \($0.title)" },
      topic.stage.map { "the stage \($0.title)" },
      topic.group.map { "the group \($0)" },
      items.isEmpty ? nil : "the items \(items)",
    ].compactMap { $0.map { Explanation.Step($0) } }
  }
}
