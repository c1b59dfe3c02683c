internal import OperatingSystem
internal import Terminal

extension Command {
  static let agree = Command(
    name: "agree", summary: "Show how far the respondents agree, and what to discuss",
    details: [
      """
      Shows how far respondents agree: 1 is full agreement, 0 is chance; 0.80 or more is reliable, 0.67 or more \
      tentative (Krippendorff's alpha for ordinal ratings). Agreement on a topic needs 4 criteria rated by two \
      respondents, agreement on all topics 8. Then lists the disputed criteria as the agenda of a workshop: their \
      ratings differ by half of the scale or more, or one respondent gave a rating and another n/a. Disputes that \
      decide a level come first. Criteria settled by a consensus sheet are listed separately.
      """
    ],
    positionals: [Positional.engagement], options: [Option.names, Option.library],
    examples: ["assay agree reports/pizza-and-pizza"],
    run: { (context) throws(CommandFailure) in
      let view = AgreementView(evaluation: try context.evaluation(), language: context.language)
      try context.print(view.table)
      try context.print("")
      try context.print(view.agenda)
      return .done
    })
}
