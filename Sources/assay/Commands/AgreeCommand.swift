internal import Assessment

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
    positionals: [.engagement], options: [.library], examples: ["assay agree reports/pizza-and-pizza"],
    run: { (arguments, shell) throws(CommandFailure) in
      let evaluation = try Evaluation(for: arguments, in: shell)
      try shell.print(AgreementText.table(of: evaluation), arguments)
      try shell.print("")
      try shell.print(AgreementText.agenda(of: evaluation), arguments)
      return .done
    })
}
