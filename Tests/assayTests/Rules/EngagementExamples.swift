@testable import AssessmentFiles
@testable import Exchange
@testable import Interchange
@testable import SheetImport
@testable import Text
@testable import assay

extension RuleExample {
  /// Faults of engagements, answer sheets and action registers.
  static let ofEngagements: [DiagnosticRule: RuleExample] = [
    .judgementWithoutGrade: .actions("    kind: nonconformity\n    about: house:1.1\n    judged-by: Ann\n"),
    .gradeOfOtherKind: .actions("    kind: improvement\n    about: house:1.1\n    grade: minor\n"),
    .incompleteJudgement: .actions("    kind: nonconformity\n    about: house:1.1\n    grade: minor\n"),
    .unknownSubject: .actions("    kind: improvement\n    about: intakes\n"),
    .placeholderName: .sheet("  intake.1.1: F\n", head: "respondent: respondent-1\nversion: \"1.0\"\n"),
    .noAnswers: .sheet("  intake.1.1:\n"),
    .secondSheet: .sheet("  intake.1.1: F\n", head: "respondent: ann\nversion: \"1.0\"\n"),
    .copiedSheet: .files(
      ["e/answers/team.yaml": workshop("2026-11-03"), "e/answers/team (1).yaml": workshop("2026-11-03")], check: "e"),
    .overriddenSheet: .files(
      ["e/answers/first.yaml": workshop("2026-10-01"), "e/answers/last.yaml": workshop("2026-11-03")], check: "e"),
    .otherQuestionnaire: .files(
      ["e/answers/cy.yaml": "respondent: cy\nquestionnaire: itsm-quick-check\nanswers: {intake.1.1: F}\n"], check: "e"),
    .otherVersion: .sheet("  intake.1.1: F\n", head: "respondent: cy\nversion: \"0.9\"\n"),
    .noCaseWithoutEvent: .files(
      ["s/answers/cy.yaml": "respondent: cy\nquestionnaire: rules-check\nversion: \"1.0\"\nanswers: {a.1: no case}\n"]
        .merging(ConformityFiles.all) { new, _ in new }, check: "s"),
    .notAnswers: .files(
      ["e/answers/cy.yaml": "respondent: cy\nquestionnaire: tiny\nversion: \"1.0\"\nanswers: none\n"], check: "e"),
    .orphanedAnswer: .sheet("  intake.9.9: F\n", head: "respondent: cy\nversion: \"0.9\"\n"),
    .unknownCriterion: .sheet("  intake.1.7: F\n"),
    .outdentedKey: .sheet("  intake.1.1:\n  rating: F\n"),
    .uselessReason: .sheet("  intake.1.1: {rating: F, reason: Seen.}\n"),
    .missingReason: .sheet("  intake.1.1: n/a\n"),
    .tooManySheets: .files(
      Dictionary(
        uniqueKeysWithValues: (0...1000).map { number in
          ("e/answers/p\(number).yaml", SampleFiles.ann.replacing("ann", with: "p\(number)"))
        }), check: "e"),
    .notARelativePath: .engagement("previous: /srv/2025\n"),
    .notRemarks: .engagement("remarks: none\n"),
    .notTargets: .engagement("targets: 3\n"),
    .unusedFramework: .engagement("frameworks: [cobit2019]\n"),
    .repeatedRespondent: .engagement("respondents:\n  - name: Ann\n  - name: ann\n"),
    .notOwners: .engagement("owners: Ann\n"),
    .unknownOwnedSubject: .engagement("owners: {intakes: Ann}\n"),
    .staleEvidence: .sheet("  intake.1.1: {rating: F, evidence: [{title: Request log, date: 2024-01-15}]}\n"),
    .futureEvidence: .sheet("  intake.1.1: {rating: F, evidence: [{title: Request log, date: 2026-11-10}]}\n"),
    .unsupportingEvidence: .sheet("  intake.1.1: {rating: N, evidence: [{title: Request log, date: 2026-10-01}]}\n"),
    .undatedEvidence: .sheet("  intake.1.1: {rating: F, evidence: [{title: Request log}]}\n"),
    .engagementWithoutDate: .files(
      ["e/engagement.yaml": SampleFiles.engagement.replacing("date: 2026-11-03\n", with: "")], check: "e"),
    .futureDate: .sheet("  intake.1.1: F\n", head: "respondent: cy\nversion: \"1.0\"\ndate: 2027-01-01\n"),
    .missingFile: .sheet(
      "  intake.1.1: {rating: F, evidence: [{title: Request log, location: log.pdf, date: 2026-10-01}]}\n"),
    .missingRound: .engagement("previous: ../2025\n"),
  ]

  /// Faults of tables that are imported.
  static let ofTables: [DiagnosticRule: RuleExample] = [
    .unknownEncoding: .table([0x50, 0x4B, 0x03, 0x04, 0x80, 0x81, 0x8D], .rowPerCriterion),
    .unclosedField: .rows("criterion,rating,note\nintake.1.1,F,\"Seen.\n"),
    .textAfterField: .rows("criterion,rating,note\nintake.1.1,F,\"Seen\" today\n"),
    .readAsWindows1252: .table(
      Array("criterion,rating,note\nintake.1.1,F,M".utf8) + [0xFC] + Array("ller\n".utf8), .rowPerCriterion),
    .untitledEvidence: .rows("criterion,rating,evidence\nintake.1.1,F,| https://wiki.example\n"),
    .overlongEvidence: .rows("criterion,rating,evidence\nintake.1.1,F,Log | log.pdf | 2026-10-01 | | Ann | Bob\n"),
    .ambiguousDate: .rows("criterion,rating,date\nintake.1.1,F,03/11/2026\n"),
    .missingColumn: .rows("criterion,level\nintake.1.1,1\n"),
    .repeatedColumn: .rows("criterion,rating,rating\nintake.1.1,F,F\n"),
    .repeatedCriterion: .rows("criterion,rating\nintake.1.1,F\nintake.1.1,N\n"),
    .differingValue: .rows("criterion,rating,date\nintake.1.1,F,2026-11-03\nintake.2.1,F,2026-11-04\n"),
    .otherStatement: .rows("criterion,rating,text\nintake.1.1,F,Requests are filed.\n"),
    .shiftedStatement: .rows("criterion,rating,text\nintake.1.1,F,Somebody owns each request.\n"),
    .unreadableSheet: .rows(
      "criterion,rating,evidence\nintake.1.1,F,\""
        + String(repeating: String(repeating: "x", count: 9000) + "\n", count: 600) + "\"\n"),
    .unusedColumns: .persons("Name,intake.1.1,Favourite colour\nAnn,F,red\n"),
    .noQuestionColumn: .persons("Name,Favourite colour\nAnn,red\n"),
    .repeatedPerson: .persons("Name,intake.1.1\nAnn,F\nann,N\n"),
    .noRespondent: .persons("Name,intake.1.1\nAnn,\n"),
    .notAWorkbook: .workbook(Array("PK".utf8)),
    .workbookTooLarge: .workbook(Array("PK".utf8) + [UInt8](repeating: 0, count: ZIPArchive.mostPacked)),
    .damagedWorkbook: .workbook(brokenWorkbook),
    .missingSheet: .workbook(WorkbookWriter([WorkbookSheet("Budget", columns: [.init(10)])]).bytes),
    .cellError: .cells([
      [.init(text: "criterion", row: 1, column: 1), .init(text: "rating", row: 1, column: 2)],
      [.init(text: "intake.1.1", row: 2, column: 1), .init(text: "#VALUE!", row: 2, column: 2, isError: true)],
    ]),
    .repeatedAction: .actionTable("id,kind,about\nA-001,improvement,intake\nA-001,improvement,intake\n"),
    .knownAction: .actionTable("id,kind,about,owner\n,improvement,intake,Bob\n"),
    .removedAction: .actionTable(
      "id,kind,about,as-exported\nA-007,improvement,intake,\(ActionEntry([.id: "A-007"]).fingerprint)\n"),
    .changedOnBothSides: .actionTable("id,kind,about,owner\nA-001,improvement,intake,Bob\n"),
    .emptiedValue: .actionTable(
      "id,kind,about,owner,as-exported\nA-001,improvement,intake,,\(ActionEntry(registered).fingerprint)\n"),
  ]

  /// A workbook whose first part is not XML.
  private static var brokenWorkbook: [UInt8] {
    var writer = ZIPWriter()
    writer.append("_rels/.rels", Array("<Relationships".utf8))
    return writer.finish()
  }

  /// Faults of translations.
  static let ofTranslations: [DiagnosticRule: RuleExample] = [
    .otherTranslatedVersion: .translation("title: Kurzcheck\n", version: "0.9"),
    .notInOriginal: .translation("topics: {intak: {title: Annahme}}\n"),
    .textWithoutOriginal: .translation("criteria: {intake.1.1: {guidance: Sehen Sie nach.}}\n"),
    .otherCount: .translation("levels: [Erste]\n"),
    .ambiguousLabel: .translation("scale: {N: unknown}\n"),
    .untranslatedParts: .translation("title: Kurzcheck\n"),
    .missingTexts: .translation(
      """
      title: Kurzcheck
      topics: {intake: {title: Annahme}, handover: {title: Übergabe}}
      criteria: {intake.1.1: {text: Anfragen werden notiert.}, intake.2.1: {text: Jemand ist zuständig.}}

      """),
  ]

  private static func workshop(_ date: String) -> String {
    """
    respondent: Workshop
    role: consensus
    date: \(date)
    questionnaire: tiny
    version: "1.0"
    answers: {intake.1.1: F}

    """
  }
}
