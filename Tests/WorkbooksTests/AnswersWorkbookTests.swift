import PlainYAML
import ReportParts
import ShippedFiles
import TestSupport
import Testing

@testable import Assessment
@testable import AssessmentFiles
@testable import Interchange
@testable import SheetImport
@testable import Text
@testable import Wording
@testable import Workbooks

/// A sheet that leaves as a workbook comes back as the same sheet.
@Suite struct AnswersWorkbookTests {
  private static let german = ShippedFiles.files.first { $0.path == "languages/de.yaml" }.flatMap {
    LanguageReader.read(Document(parsing: Source(name: $0.path, text: $0.text)), comparedWith: nil).value
  }

  private func tables(_ sheets: [WorkbookSheet]) throws -> WorkbookTables {
    let bytes = WorkbookWriter(sheets).bytes
    return WorkbookTables(
      try WorkbookFile(parsing: Source(name: "a.xlsx", bytes: bytes)),
      languages: [.english] + [Self.german].compactMap(\.self))
  }

  private func imported(_ sheets: [WorkbookSheet], _ questionnaire: Questionnaire) throws -> ReadResult<[AnswerSheet]> {
    let found = try tables(sheets).answers()
    return AnswerSheetImport.read(found.table, answering: questionnaire, respondent: "nobody")
  }

  @Test(arguments: 0..<200) func aWorkbookComesBackAsTheSameSheet(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let sheet = RandomSheet.sheet(&dice)
    let language = try #require(seed.isMultiple(of: 2) ? .english : Self.german)
    let workbook = AssessmentWorkbook.answers(of: sheet, to: RandomSheet.questionnaire, language: language)
    let back = try imported(workbook, RandomSheet.questionnaire)
    #expect(back.reports.isEmpty)
    #expect(back.value == [sheet])
  }

  @Test func theWorkbookOfTheExampleComesBackWithAllSheets() throws {
    let evaluation = try ShippedExample.evaluation()
    let workbook = AssessmentWorkbook.results(
      of: evaluation, sheets: evaluation.assessment.sheets, isAnonymous: false,
      options: ReportOptions(generator: "Assay"))
    #expect(
      workbook.map(\.name) == [
        "Read me", "Answers", "Summary", "Topics", "Roadmap", "Actions", "Findings", "Frameworks", "All answers",
      ])
    let back = try imported(workbook, evaluation.assessment.questionnaire)
    #expect(back.reports.isEmpty)
    let named = { (sheets: [AnswerSheet]) in
      sheets.map { [$0.respondent, "\($0.answers)", "\($0.role)", "\($0.date as Any)"] }
    }
    #expect(named(back.value ?? []) == named(evaluation.assessment.sheets))
  }

  @Test func anAnonymousWorkbookNamesNobody() throws {
    let evaluation = try ShippedExample.evaluation()
    let workbook = AssessmentWorkbook.results(
      of: evaluation, sheets: [], isAnonymous: true, options: ReportOptions(generator: "Assay"))
    #expect(!workbook.map(\.name).contains("Actions"))
    let texts = workbook.flatMap(\.rows).joined().compactMap { cell in
      if case .text(let text) = cell.content { text } else { nil }
    }
    let engagement = evaluation.assessment.engagement
    for name in [engagement.assessor, engagement.organization, engagement.title] + engagement.owners.values {
      #expect(!texts.contains { $0.contains(name) }, "\(name)")
    }
  }

  private func blank(_ respondent: String, returnTo: String = "") -> [WorkbookSheet] {
    let questionnaire = RandomSheet.questionnaire
    var presentation = Engagement.Presentation()
    presentation.returnTo = returnTo
    let engagement = Engagement(
      id: Fixture.id("e"), questionnaire: questionnaire.id, presentation: presentation)
    let assessment = Assessment(engagement: engagement, questionnaire: questionnaire, catalogues: [], sheets: [])
    let sheet = AnswerSheet(name: "", respondent: respondent, answers: Answers(to: questionnaire))
    return AssessmentWorkbook.answers(
      of: sheet, to: questionnaire, topics: questionnaire.topics, in: assessment, language: .english)
  }

  @Test func aBlankWorkbookHasTheAnswersAloneAndLocksTheRest() throws {
    let workbook = blank("Ann", returnTo: "consultant@example.org")
    #expect(workbook.map(\.name) == ["Read me", "Answers"])
    let texts = workbook[0].rows.joined().map { "\($0.content)" }
    #expect(texts.contains { $0.contains("send it to: consultant@example.org") })
    let answers = workbook[1]
    #expect(answers.isProtected && answers.rows.count == RandomSheet.criteria.count + 1)
    let open = Set(
      answers.rows.dropFirst().joined().enumerated().filter { $0.element.format == .input }.map { $0.offset % 14 })
    #expect(open == [5, 6, 7, 8, 9])
    #expect(answers.columns[5].choices?.words == ["N", "P", "L", "F", "n/a", "no case", "unknown"])
    #expect(answers.columns[5].choices?.explanation.hasPrefix("N: Not achieved\nP: Partially achieved") ?? false)
  }

  @Test func aRespondentWithoutANameWritesItOnce() throws {
    var workbook = blank("")
    #expect(workbook[1].rows[1][10].format == .input)
    workbook[1].rows[1][10] = .init("Bob")
    workbook[1].rows[2][5] = .init("L")
    let back = try imported(workbook, RandomSheet.questionnaire)
    #expect(back.value?.map(\.respondent) == ["Bob"] && back.value?.first?.answers.byCriterion.count == 1)
  }

  @Test func aSheetOfAnotherNameIsFoundByItsHeadings() throws {
    var workbook = blank("Ann")
    workbook[1].name = "Page 2"
    #expect(try tables(workbook).answers().sheet == "Page 2")
    workbook.removeLast()
    do throws(WorkbookFile.Fault) {
      let bytes = WorkbookWriter(workbook).bytes
      _ = try WorkbookTables(try WorkbookFile(parsing: Source(name: "a", bytes: bytes)), languages: [.english])
        .answers()
      Issue.record("it was found")
    } catch {
      #expect(
        error.diagnostic.message == "the workbook has no sheet 'Answers' and none with its headings; it has: 'Read me'")
    }
  }

  private func lines(_ sheet: WorkbookSheet?) -> [String] {
    (sheet?.rows ?? []).map { row in
      row.compactMap { if case .text(let text) = $0.content { text } else { nil } }.joined(separator: "|")
    }
  }

  private func results(in language: Language) throws -> [WorkbookSheet] {
    let evaluation = try ShippedExample.evaluation()
    return AssessmentWorkbook.results(
      of: evaluation, sheets: evaluation.assessment.sheets, isAnonymous: false,
      options: ReportOptions(language: language, generator: "Assay"))
  }

  @Test func theFirstSheetExplainsTheColumns() throws {
    let explained = lines(try results(in: .english)[0]).drop { $0 != "Columns" }.dropFirst()
    #expect(
      explained.map { $0.prefix { $0 != "|" } } == [
        "Confidence", "Possible", "Evidenced", "Importance", "Agreement", "Effort", "View",
      ])
    let roadmap = try results(in: .english).first { $0.name == "Roadmap" }
    #expect(lines(roadmap).first?.contains("|Level|") ?? false)
    #expect(
      lines(blank("Ann")[0]).last == "Confidence|How sure you are of the rating; can be left empty. high; medium; low.")
  }

  @Test func aGermanWorkbookExplainsTheWordsOfFiles() throws {
    let workbook = try results(in: try #require(Self.german))
    let readMe = lines(workbook[0])
    #expect(readMe.contains { $0.hasPrefix("Datum|") && $0.hasSuffix(".2026") })
    #expect(readMe.contains { $0.hasPrefix("Sicherheit") && $0.contains("high: hoch; medium: mittel; low: gering") })
    #expect(readMe.contains { $0.hasPrefix("Status|open: offen; in-progress: in Arbeit") })
    let answers = lines(workbook.first { $0.name == "Alle Antworten" })
    #expect(!answers.joined().contains("|respondent|") && answers.contains { $0.contains("|befragte Person|") })
    #expect(answers.contains { $0.contains(".2026|") } && !answers.contains { $0.contains("|high|") })
    #expect(workbook[1].columns[6].choices?.explanation == "high: hoch\nmedium: mittel\nlow: gering")
  }
}
