import ShippedFiles

@testable import Text
@testable import assay

extension RuleExample {
  /// Faults of questionnaires, catalogues, languages and themes.
  static let ofLibrary: [DiagnosticRule: RuleExample] = [
    .documentWithoutID: .catalogue(
      "catalogue: mine\ntitle: Mine\nkind: conformity\nitems: [{id: 1, title: One, documented-information: [Log]}]\n"
    ),
    .requirementInAdoption: .catalogue(
      "catalogue: mine\ntitle: Rules\nkind: adoption\nitems:\n  - {id: 1, title: One, requirement: yes}\n"),
    .itemBelowItself: .catalogue(
      "catalogue: mine\ntitle: Rules\nkind: adoption\nitems:\n  - {id: 1, title: One, parent: 2}\n"
        + "  - {id: 2, title: Two, parent: 1}\n"),
    .itemTooDeep: .catalogue(
      "catalogue: mine\ntitle: Rules\nkind: adoption\nitems:\n  - {id: i0, title: Item}\n"
        + (1...20).map { "  - {id: i\($0), title: Item, parent: i\($0 - 1)}\n" }.joined()),
    .notTexts: language("texts: none\n"),
    .otherPlaceholders: language("texts:\n  \"Level {1}\": Stufe\n"),
    .missingPluralForm: language("texts:\n  \"Level {1}\": {many: \"Stufen {1}\"}\n"),
    .unusedText: language("texts:\n  No report says this.: Kein Bericht sagt das.\n"),
    .untranslatedText: language("texts: {}\n"),
    .dropWithoutExtends: .questionnaire(
      "questionnaire: mine\ntitle: Mine\ndrop: [intake]\ntopics: [{id: t, title: T, criteria: [{id: c, text: Done.}]}]\n"
    ),
    .emptyLevels: .overlay("levels: []\n"),
    .tooManyLevels: .overlay("levels: [" + (1...21).map { "L\($0)" }.joined(separator: ", ") + "]\n"),
    .notDescriptions: .overlay("topics: [{id: intake, criteria: [{id: intake.1.1, at: often}]}]\n"),
    .criterionOfOtherTopic: .overlay("topics: [{id: intake, criteria: [{id: handover.1.1, level: 2}]}]\n"),
    .otherLetterCase: .overlay("topics: [{id: Intake, title: Requests}]\n"),
    .nothingToDrop: .overlay("drop: [intakes]\n"),
    .tooManyCriteria: .questionnaire(
      "questionnaire: mine\ntitle: Mine\ntopics:\n  - id: t\n    title: T\n    criteria:\n"
        + (1...5001).map { "      - {id: c\($0), text: Done.}\n" }.joined()),
    .inheritedDescriptionLeftOut: .files(
      [
        "questionnaires/base.yaml":
          "questionnaire: base\ntitle: Base\ntopics: [{id: t, title: T, criteria: [{id: c, text: Done., at: {P: Partly.}}]}]\n",
        "questionnaires/mine.yaml": "questionnaire: mine\ntitle: Mine\nextends: base\nscale: yes-no\n",
      ], check: "questionnaires/mine.yaml"),
    .topicWithoutCriteria: .overlay("topics: [{id: reviews, title: Reviews}]\n"),
    .tooFewRatings: .overlay("scale: [{id: N, label: Not}]\n"),
    .fallingRatingValue: .overlay("scale: [{id: N, value: 1}, {id: F, value: 0}]\n"),
    .notARatingValue: .overlay("scale: [{id: N, value: 0}, {id: F, value: 100}]\n"),
    .reservedRating: .overlay("scale: [{id: N}, {id: unknown}]\n"),
    .repeatedRating: .overlay("scale: [{id: N}, {id: n}]\n"),
    .notAnImage: theme("name: Acme\nlogo: logo.png\n"),
    .logoTooLarge: theme(
      "name: Acme\nlogo: data:image/png;base64," + String(repeating: "iVBO", count: 52_500) + "\n"),
    .logoWithoutName: theme("logo: data:image/png;base64,iVBORw0K\n"),
    .notAColor: theme("colours: {accent: red}\n"),
    .tooLittleContrast: theme("colours: {accent: \"#ffee00\"}\n"),
    .notWholeBatches: benchmark("units: 12\n"),
    .notLevels: benchmark(
      "units: 20\ntopics: [{topic: t, counts: [{levels: low, units: 8}, {levels: 2, units: 12}]}]\n"),
    .revealingCount: benchmark(
      "units: 20\ntopics: [{topic: t, counts: [{levels: 0-1, units: 4}, {levels: 2, units: 16}]}]\n"),
    .levelsApart: benchmark(
      "units: 20\ntopics: [{topic: t, counts: [{levels: 0, units: 8}, {levels: 2, units: 12}]}]\n"),
    .singleCount: benchmark("units: 20\ntopics: [{topic: t, counts: [{levels: 0-2, units: 20}]}]\n"),
    .revealingTotal: benchmark(
      "units: 20\ntopics: [{topic: t, counts: [{levels: 0, units: 8}, {levels: 1, units: 9}]}]\n"),
    .extendsLoop: .files(
      [
        "questionnaires/mine.yaml": "questionnaire: mine\ntitle: Mine\nextends: yours\n",
        "questionnaires/yours.yaml": "questionnaire: yours\ntitle: Yours\nextends: mine\n",
      ], check: "questionnaires/mine.yaml"),
    .extendsTooLong: .files(
      Dictionary(
        uniqueKeysWithValues: (0...20).map {
          (
            "questionnaires/q\($0).yaml",
            "questionnaire: q\($0)\ntitle: Q\nextends: \($0 == 20 ? "tiny" : "q\($0 + 1)")\n"
          )
        }), check: "questionnaires/q0.yaml"),
    .otherID: .files(
      [
        "e/engagement.yaml": SampleFiles.engagement.replacing("tiny", with: "yours"),
        "questionnaires/yours.yaml": SampleFiles.questionnaire,
      ], check: "e"),
  ]

  /// Faults of files and folders.
  static let ofFolders: [DiagnosticRule: RuleExample] = [
    .differsFromShipped: .files(
      [
        "f/engagement.yaml": "engagement: f\ndate: 2026-11-03\nquestionnaire: itsm-quick-check\n",
        "f/library/itsm-quick-check.yaml":
          (ShippedFiles.files.first { $0.path == "itsm-quick-check.yaml" }?.text ?? "") + "# changed\n",
      ], check: "f"),
    .unknownFileKind: .text("colour: red\n"),
    .otherFileName: .files(
      ["questionnaires/mine.yaml": SampleFiles.questionnaire], check: "questionnaires/mine.yaml"),
    .spreadsheetChangesID: .questionnaire(
      "questionnaire: mine\ntitle: Mine\ntopics: [{id: t, title: T, criteria: [{id: 8.10, text: Done.}]}]\n"),
    .idInTwoFiles: .files(["questionnaires/copy/tiny.yaml": SampleFiles.questionnaire], check: "questionnaires"),
    .folderAmongSheets: .files(["e/answers/old/cy.yaml": SampleFiles.ann], check: "e"),
    .notAFile: .device("cy.yaml"),
    .tableAmongSheets: .files(["e/answers/cy.csv": "criterion,rating\n"], check: "e"),
    .otherExtension: .files(["e/answers/cy.txt": SampleFiles.ann], check: "e"),
  ]

  private static func language(_ texts: String) -> RuleExample {
    .files(["xx.yaml": "language: xx\ntitle: Example\n" + texts], check: "xx.yaml")
  }

  private static func benchmark(_ keys: String) -> RuleExample {
    .files(["shops.yaml": "benchmark: shops\nquestionnaire: tiny\nscoring: capability\n" + keys], check: "shops.yaml")
  }

  private static func theme(_ keys: String) -> RuleExample {
    .files(["acme.yaml": "theme: acme\n" + keys], check: "acme.yaml")
  }
}
