internal import Assessment
internal import Markup
package import ReportDocument
internal import Text
internal import Wording

/// The steps that the explanations of topics, items and criteria share: values, weighted sums, levels.
package struct ArithmeticSteps {
  let evaluation: Evaluation
  let language: Language
  /// Whether the answers behind a sum have one line per rating, instead of one line per criterion.
  let isBrief: Bool

  init(_ evaluation: Evaluation, in language: Language, isBrief: Bool = false) {
    self.evaluation = evaluation
    self.language = language
    self.isBrief = isBrief
  }

  var assessment: Assessment { evaluation.assessment }
  var rule: LevelRule { evaluation.score.rule }

  /// A step whose sentence is a phrase in the language of the steps.
  package func step(_ phrase: ReportPhrase, _ steps: [Explanation.Step] = []) -> Explanation.Step {
    Explanation.Step(language.say(phrase), steps)
  }

  /// A criterion's rating, value and weight.
  func value(of scored: ScoredCriterion) -> Explanation.Step {
    let weight = scored.weight
    let verdict = verdict(on: scored)
    return weight == 1
      ? step("\(scored.id.text): \(verdict)")
      : step("\(scored.id.text): \(verdict), weight \(language.number(weight))")
  }

  /// The consolidated answer to a criterion, in words with its value.
  func verdict(on scored: ScoredCriterion) -> [Inline] {
    switch scored.answer.verdict {
    case .unanswered: return language.say("not answered: 0 for the result so far, 1 for the possible result")
    case .notApplicable: return language.say("not applicable: not counted")
    case .noCase: return language.say("no case: not counted")
    case .answered(let value):
      let rating = scored.answer.step.map { assessment.questionnaire.scale[$0].id + " = " } ?? ""
      let figure: [Inline] = [.userText(rating), .text(language.number(value, decimals: 2))]
      return scored.answer.lacksEvidence ? language.say("\(figure), no evidence that counts") : figure
    }
  }

  /// The weighted sum behind an achievement, with the answers that it adds up.
  func sum(_ noun: [Inline], over criteria: [ScoredCriterion]) -> Explanation.Step {
    let steps = isBrief ? answers(of: criteria) : criteria.map(value(of:))
    guard let formula = formula(of: criteria) else {
      let high = Achievement(of: criteria).high
      return high.map { step("\(noun): nothing answered yet (possible \(language.percent($0)))", steps) }
        ?? step("\(noun): no applicable criterion", steps)
    }
    return step("\(noun): \(formula)", steps)
  }

  /// `(2 × 1.00 + 0.67) / 3 = 89 %, rating F (possible 95 %)`; nil if no criterion is applicable.
  func formula(of criteria: [ScoredCriterion]) -> [Inline]? {
    let achievement = Achievement(of: criteria)
    guard let low = achievement.low, let rating = achievement.rating else { return nil }
    let (terms, percent) = (terms(of: criteria), language.percent(low))
    let sum =
      evaluation.score.measure == .points
      ? language.say("\(terms) = \(percent)") : language.say("\(terms) = \(percent), rating \(rating.rawValue)")
    guard let high = achievement.high, high != low else { return sum }
    return language.say("\(sum) (possible \(language.percent(high)))")
  }

  /// The answers behind a figure: one line per rating, with the ids of its criteria.
  func answers(of criteria: [ScoredCriterion]) -> [Explanation.Step] {
    var lines: [(words: [Inline], ids: [String])] = []
    // The words are made once per distinct answer; different answers may have the same words.
    var known: [(verdict: ConsolidatedAnswer.Verdict, step: Scale.Step?, line: Int)] = []
    for scored in criteria {
      let (verdict, step) = (scored.answer.verdict, scored.answer.step)
      let line: Int
      if let answer = known.first(where: { $0.verdict == verdict && $0.step == step }) {
        line = answer.line
      } else {
        let words = brief(scored)
        line = lines.firstIndex { $0.words == words } ?? lines.count
        if line == lines.count { lines.append((words, [])) }
        known.append((verdict, step, line))
      }
      lines[line].ids.append(scored.id.text)
    }
    return lines.map { Explanation.Step($0.words + [.text(": " + Self.list($0.ids))]) }
  }

  /// `change-enablement.1.1, ….1.2`: a name before the first point is left out if it repeats the id before.
  private static func list(_ ids: [String]) -> String {
    var list = ""
    var last: Substring.UTF8View?
    for id in ids {
      let head = id.utf8.prefix { $0 != UInt8(ascii: ".") }
      if last != nil { list += ", " }
      if let last, head.elementsEqual(last), head.endIndex < id.endIndex,
        head.contains(where: { $0 > UInt8(ascii: "9") })
      {
        list += "…"
        list += id[head.endIndex...]
      } else {
        list += id
      }
      last = head
    }
    return list
  }

  private func brief(_ scored: ScoredCriterion) -> [Inline] {
    switch scored.answer.verdict {
    case .unanswered: language.say("not answered")
    case .notApplicable: language.say("not applicable")
    case .noCase: language.say("no case")
    case .answered(let value):
      [
        .userText(
          scored.answer.step.map { assessment.questionnaire.scale[$0].id } ?? language.number(value, decimals: 2))
      ]
    }
  }

  /// The sum of each asked level, by attribute if the method rates attributes, and the levels that are not asked.
  func levels(of criteria: [ScoredCriterion]) -> [Explanation.Step] {
    if rule.method == .mean { return [sum(language.say("All criteria"), over: criteria)] }
    let levels = rule.askedLevels(of: criteria)
    return levels.map { level in
      let asked = criteria.filter { $0.level == level }
      let name = levelName(level)
      let attributes = CapabilityScoring.attributes(of: asked, at: level)
      guard rule.method == .capability, attributes.count > 1 else { return sum(name, over: asked) }
      return step(
        "\(name): \(attributes.count) attributes, each rated separately",
        attributes.map { attribute in
          let name = attribute.name.map { language.say("Attribute \(userText: $0)") }
          return sum(name ?? language.say("Criteria without an attribute"), over: attribute.criteria)
        })
    } + unasked(levels)
  }

  /// `Level 2, Managed`; without a name where reports may not use it.
  private func levelName(_ level: Level) -> [Inline] {
    evaluation.score.usesLevelNames
      ? language.say("Level \(level.number), \(userText: language.builtIn(assessment.questionnaire.name(of: level)))")
      : language.say("Level \(level.number)")
  }

  /// The levels up to the highest asked one that are not asked; empty if there is none.
  private func unasked(_ asked: [Level]) -> [Explanation.Step] {
    let missing = (0..<(asked.last?.number ?? 0)).map { Level($0 + 1) }.filter { !asked.contains($0) }
    guard !missing.isEmpty else { return [] }
    let list = missing.map { "\($0.number)" }.joined(separator: ", ")
    return [step("Levels without applicable criteria, which hold nothing back: \(list).")]
  }

  /// The level, the possible and the evidenced level, and the score.
  func capability(_ capability: Capability) -> [Explanation.Step] {
    guard let level = capability.level, let possible = capability.possible, let evidenced = capability.evidenced else {
      return [step("There is no level: no applicable criterion is answered.")]
    }
    if rule.method == .mean || rule.method == .levelSum { return score(capability) }
    let could =
      possible == level
      ? step("Possible level \(possible.number): no open answer can change it.")
      : step("Possible level \(possible.number): if every open answer turns out fulfilled.")
    let shown =
      evidenced == level
      ? step("Evidenced level \(evidenced.number): the ratings with evidence that counts give the same level.")
      : step("Evidenced level \(evidenced.number): ratings without evidence that counts are 0.")
    return [step("\(levelRule) This gives level \(level.number)."), could, shown] + score(capability)
  }

  private func score(_ capability: Capability) -> [Explanation.Step] {
    guard let score = capability.score, let high = capability.scoreHigh else { return [] }
    let figure = language.number(score, decimals: 2)
    return [
      score == high
        ? step("\(noun) \(figure): \(scoreInWords).")
        : step("\(noun) \(figure) (up to \(language.number(high, decimals: 2))): \(scoreInWords).")
    ]
  }

  /// "Score", or "Points" where reports use them.
  private var noun: [Inline] {
    evaluation.score.measure == .points ? language.say("Points:") : language.say("Score")
  }

  /// The level rule of the scoring method as a sentence.
  var levelRule: [Inline] {
    switch rule.method {
    case .capability:
      language.say(
        "A level is reached if it is at least largely achieved (L) and every level below it is fully achieved (F); levels without criteria are skipped."
      )
    case .staged:
      language.say(
        "A level is reached if every applicable criterion up to it has a value of at least \(language.number(rule.passValue, decimals: 2)); levels without criteria are skipped."
      )
    case .levelSum, .mean: language.say("The level is the score rounded down.")
    }
  }

  private var scoreInWords: [Inline] {
    switch rule.method {
    case .capability, .staged:
      language.say(
        "the sum of the achievements of the levels, each 0 to 1; a level without criteria counts like the next level above it with criteria"
      )
    case .levelSum: language.say("the sum of the achievements of the levels asked about, each 0 to 1")
    case .mean: language.say("\(rule.highest.number) times the achievement of all criteria")
    }
  }

  /// `(2 × 1.00 + 0.67) / 3`: equal terms are counted.
  private func terms(of criteria: [ScoredCriterion]) -> String {
    var terms: [(value: Double, weight: Double, count: Int)] = []
    var total = 0.0
    for scored in criteria {
      guard let value = scored.answer.value(from: .answered) else { continue }
      let weight = scored.weight
      total += weight
      if let index = terms.firstIndex(where: { $0.value == value && $0.weight == weight }) {
        terms[index].count += 1
      } else {
        terms.append((value, weight, 1))
      }
    }
    // Different values may look the same in print.
    var printed: [(text: String, count: Int)] = []
    for (value, weight, count) in terms {
      let text = (weight == 1 ? "" : language.number(weight) + " × ") + language.number(value, decimals: 2)
      if let index = printed.firstIndex(where: { $0.text == text }) {
        printed[index].count += count
      } else {
        printed.append((text, count))
      }
    }
    let sum = printed.map { $0.count == 1 ? $0.text : "\($0.count) × \($0.text)" }.joined(separator: " + ")
    return "(\(sum)) / \(language.number(total))"
  }
}
