internal import Assessment
internal import Interchange
internal import ReportDocument
internal import ReportParts
internal import Text
internal import Wording

/// The first sheet: what the workbook is for, what to do with it, and whom to send it to.
struct ReadMeSheet: ReportPart {
  let language: Language
  let title: String
  let questionnaire: Questionnaire
  /// The facts above the instructions.
  let facts: [Fact]
  /// Where to send the filled workbook; empty if nobody said.
  let returnTo: String
  /// The results in the workbook, each with the name of its sheet; empty for a workbook of answers alone.
  let contents: [Fact]
  /// The columns that need an explanation.
  let columns: [Fact]

  /// The sheet.
  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(words("Read me"), columns: [.init(24), .init(76)])
    sheet.rows = [[.init(title, .title)]] + lines(facts) + [[]]
    if !contents.isEmpty { sheet.rows += [[.init(words("Contents"), .heading)]] + lines(contents) + [[]] }
    sheet.rows += [[.init(words("How to answer"), .heading)]] + numbered(instructions) + [[]]
    sheet.rows += [[.init(words("Ratings"), .heading)]] + lines(ratings) + [[]]
    sheet.rows += [[.init(words("Columns"), .heading)]] + lines(columns)
    return sheet
  }

  private func lines(_ facts: [Fact]) -> [[WorkbookSheet.Cell]] {
    facts.map { [.init($0.term, .label), .init(language.text($0.value), .note)] }
  }

  private func numbered(_ instructions: [[Inline]]) -> [[WorkbookSheet.Cell]] {
    zip(1..., instructions).map { [.init("\($0)", .label), .init(language.text($1), .note)] }
  }

  private var instructions: [[Inline]] {
    let answers = words(AnswersSheet.name)
    return [
      say("Open the sheet “\(answers)”. Each row has one statement about your organization."),
      say("Choose a rating from the list in the column “\(words("Rating"))”. You can fill in the yellow cells."),
      say("Leave a statement unanswered if you don't know: it does not count as zero."),
      say(
        "In the column “\(words("Evidence"))”, write one piece of evidence per line. Only its title is required: title | location | date | valid until | owner, e.g. Incident policy | https://wiki.example/policy | 2026-04-11."
      ),
      say(
        "Keep the headings, the ids and the statements as they are. They connect your answers with the questionnaire."),
      returnTo.isEmpty
        ? say("Save the workbook in the format .xlsx and send it to the person who sent it to you.")
        : say("Save the workbook in the format .xlsx and send it to: \(userText: returnTo)"),
    ]
  }

  private var ratings: [Fact] {
    questionnaire.scale.ratings.map { rating in
      Fact(rating.id, [.userText(rating.label)])
    } + [
      Fact(
        UnratedAnswer.notApplicable.word,
        say("The statement cannot apply to your organization. Write the reason in the column “\(words("Reason"))”.")),
      Fact(UnratedAnswer.noCase.word, say("Nothing of the kind happened in the period.")),
      Fact(UnratedAnswer.unknown.word, say("You were asked and don't know. It counts as unanswered.")),
    ]
  }
}
