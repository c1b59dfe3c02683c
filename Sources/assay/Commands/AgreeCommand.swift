internal import OperatingSystem
internal import Terminal

extension Command {
  static let agree = Command(
    name: "agree", summary: "Show how far the respondents agree, and what to discuss",
    details: [
      """
      Agreement is Krippendorff's alpha for ordinal ratings: 1 is perfect, 0 no better than chance; from 0.80 on it is \
      called reliable, from 0.67 on tentative. It needs 4 criteria rated by two respondents for a topic, 8 for all \
      topics. Below it stand the disputed criteria, on which ratings differ by half of the scale or more, or a rating \
      stands against n/a: the agenda of a workshop, what decides a level first. Criteria that a consensus sheet decided \
      are settled and listed apart.
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
