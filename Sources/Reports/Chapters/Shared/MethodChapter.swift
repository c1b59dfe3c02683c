internal import Assessment
internal import Wording

/// The rules behind every figure.
struct MethodChapter: Chapter, AssessmentPart {
  let context: ReportContext

  var section: ReportSection? {
    ReportSection(
      say("How this was scored"), at: Anchor("method"),
      [
        .callout(
          title: words("How this was scored"),
          [
            .paragraph(
              say("From answers to levels.").strong + [.text(" ")]
                + say(
                  "Each rating has a value from 0 to 1. The achievement of a set of criteria is the weighted mean of their values, in percent."
                ) + [.text(" ")] + levelRule), .list(choices),
          ]),
        .facts(terms), .table(scale),
      ])
  }

  private var levelRule: [Inline] {
    switch rule.method {
    case .capability:
      say(
        "Method “capability”, by the level rule of ISO/IEC 33020: a level is attained when every part of it is at least largely achieved (L) and every part of the levels below is fully achieved (F). The score is the sum of the levels’ achievements."
      )
    case .staged:
      say(
        "Method “staged”, all or nothing: a level is attained when every applicable criterion up to it has a value of at least \(language.number(rule.passValue, decimals: 2)). The score is the sum of the levels’ achievements."
      )
    case .levelSum:
      say(
        "Method “level-sum”: the score is the sum of the achievements of the levels that have criteria; the level is the score without its fraction."
      )
    case .mean:
      say(
        "Method “mean”: the score is \(rule.highest.number) times the achievement of all criteria together; the level is the score without its fraction."
      )
    }
  }

  /// The decisions on which scoring methods differ.
  private var choices: [[Inline]] {
    [
      say(
        "Unanswered is neither zero nor left out: it widens every figure to an interval from what is proven to what is possible."
      ),
      say("Not applicable leaves every sum, and has a reason."),
      say("A level without criteria does not block: it asks for nothing. More than was asked cannot be shown."),
      say(
        "The overall level is the lowest of all topics, never a mean of levels; levels have an order and no arithmetic."
      ),
      say("Rounding happens on paper alone: scores to two decimals, percents to none, half away from zero."),
    ]
  }

  private var terms: [Fact] {
    [
      fact(
        "N, P, L, F",
        say("Not achieved up to 15 %, partially up to 50 %, largely up to 85 %, fully above (ISO/IEC 33020).")),
      fact("Level", say("What is proven: unanswered criteria count 0.")),
      fact("Possible", say("What could still be: unanswered criteria count as fulfilled.")),
      fact("Evidenced", say("What recorded evidence carries: a rating without evidence counts 0.")),
      fact(
        "Target and gap",
        say("The level that was aimed at, at most what was asked; the gap is how many levels are missing.")),
      fact(
        "Importance",
        engagement.goals.isEmpty
          ? say("1 for every topic, since the engagement names no business goals.")
          : say(
            "The sum of the weights of the business goals that reach the topic through a service; 0 where none does.")),
      fact("Priority", say("Importance times gap. Ties: the wider gap first, then the order of the questionnaire.")),
      fact(
        "Agreement",
        say(
          "Krippendorff’s alpha with the ordinal metric over the respondents’ ratings; from 0.80 reliable, from 0.67 tentative."
        )
      ),
    ]
  }

  private var scale: ReportTable {
    ReportTable(
      words("The scale of the answers"), [column("Rating"), column("Meaning"), column("Value", .trailing)],
      questionnaire.scale.ratings.map { rating in
        ReportTable.Row([
          [.code(rating.id)], [.userText(rating.label)], [.text(language.number(rating.value, decimals: 2))],
        ])
      })
  }
}
