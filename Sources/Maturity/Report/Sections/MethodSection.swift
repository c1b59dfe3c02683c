internal import Markup

extension ReportWriter {
  /// The rules behind every figure, in plain words.
  var method: ReportSection {
    ReportSection(
      "How this was scored", at: Anchor("method"),
      [
        .callout(
          title: "How this was scored",
          [.paragraph([.strong([.text("From answers to levels. ")]), .text(levelRule)]), .list(choices)]),
        .facts(terms), .table(scale),
      ])
  }

  private var levelRule: String {
    let shared =
      "Each rating has a value from 0 to 1. The achievement of a set of criteria is the weighted mean of their values, in percent. "
    switch rule.method {
    case .capability:
      return shared
        + "Method “capability”, by the level rule of ISO/IEC 33020: a level is attained when every part of it is at least largely "
        + "achieved (L) and every part of the levels below is fully achieved (F). The score is the sum of the levels’ achievements."
    case .staged:
      return shared
        + "Method “staged”, all or nothing: a level is attained when every applicable criterion up to it has a value of at least "
        + "\(fixed(rule.passValue, decimals: 2)). The score is the sum of the levels’ achievements."
    case .levelSum:
      return shared
        + "Method “level-sum”: the score is the sum of the achievements of the levels that have criteria; the level is the score "
        + "without its fraction."
    case .mean:
      return shared
        + "Method “mean”: the score is \(rule.highest.number) times the achievement of all criteria together; the level is the "
        + "score without its fraction."
    }
  }

  /// The five things on which tools of this kind disagree.
  private var choices: [[Inline]] {
    [
      (
        "Unanswered",
        "is neither zero nor left out: it widens every figure to an interval from what is proven to what is possible."
      ),
      ("Not applicable", "leaves every sum, and has a reason."),
      ("A level without criteria", "does not block: it asks for nothing. More than was asked cannot be shown."),
      (
        "The overall level",
        "is the lowest of all topics, never a mean of levels; levels have an order and no arithmetic."
      ),
      ("Rounding", "happens on paper alone: scores to two decimals, percents to none, half away from zero."),
    ].map { [.strong([.text($0.0)]), .text(" " + $0.1)] }
  }

  private var terms: [Fact] {
    [
      ("N, P, L, F", "Not achieved up to 15 %, partially up to 50 %, largely up to 85 %, fully above (ISO/IEC 33020)."),
      ("Level", "What is proven: unanswered criteria count 0."),
      ("Possible", "What could still be: unanswered criteria count as fulfilled."),
      ("Evidenced", "What recorded evidence carries: a rating without evidence counts 0."),
      (
        "Target and gap", "The level that was aimed at, at most what was asked; the gap is how many levels are missing."
      ),
      ("Importance", importance),
      ("Priority", "Importance times gap. Ties: the wider gap first, then the order of the questionnaire."),
      (
        "Agreement",
        "Krippendorff’s alpha with the ordinal metric over the respondents’ ratings; from 0.80 reliable, from 0.67 tentative."
      ),
    ].map { Fact($0.0, [.text($0.1)]) }
  }

  private var importance: String {
    engagement.goals.isEmpty
      ? "1 for every topic, since the engagement names no business goals."
      : "The sum of the weights of the business goals that reach the topic through a service; 0 where none does."
  }

  private var scale: ReportTable {
    ReportTable(
      "The scale of the answers", [.init("Rating"), .init("Meaning"), .init("Value", .trailing)],
      questionnaire.scale.ratings.map { rating in
        ReportTable.Row([[.code(rating.id)], [.foreign(rating.label)], [.text(fixed(rating.value, decimals: 2))]])
      })
  }
}
