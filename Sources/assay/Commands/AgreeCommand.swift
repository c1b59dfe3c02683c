extension Command {
  static let agree = Command(
    name: "agree", summary: "Show how far the respondents agree, and what to discuss",
    details: [
      """
      Agreement is Krippendorff's alpha for ordinal ratings: 1 is perfect, 0 no better than chance; from 0.80 on it is \
      called reliable, from 0.67 on tentative. Below it stand the criteria on which ratings are two or more steps \
      apart: the agenda of a workshop.
      """
    ],
    positionals: [Positional.engagement], options: [Option.library], examples: ["assay agree reports/pizza-and-pizza"],
    run: { (context) throws(CommandFailure) in
      let view = AgreementView(evaluation: try context.evaluation(), language: context.language)
      try context.print(view.table)
      try context.print("")
      try context.print(view.agenda)
      return .done
    })
}
