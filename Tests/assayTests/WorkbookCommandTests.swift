import Interchange
import Testing
import Text

@testable import OperatingSystem
@testable import assay

@Suite struct WorkbookCommandTests {
  private static let register = """
    actions:
      - id: A-001
        kind: improvement
        about: intake.2.1
        owner: Ann   # agreed

    """

  /// A workbook with a sheet of texts, as another program would save it.
  private func workbook(_ name: String, _ rows: [[String]]) -> [UInt8] {
    var sheet = WorkbookSheet(name, columns: rows[0].map { _ in .init(9) })
    sheet.rows = rows.map { $0.map { WorkbookSheet.Cell($0) } }
    return WorkbookWriter([sheet]).bytes
  }

  @Test func anEngagementComesBackFromItsWorkbook() async {
    let files = SampleFiles.with("e/actions.yaml", Self.register)
    let export = await MemoryRun(["export", "e", "--format", "xlsx", "-o", "e.xlsx"], files: files)
    #expect(export.status == .done && export.errors == "wrote e.xlsx\n")
    let again = await MemoryRun(["export", "e", "--format", "xlsx", "-o", "e.xlsx"], files: files, bytes: export.bytes)
    #expect(again.bytes["e.xlsx"] == export.bytes["e.xlsx"])
    let answers = await MemoryRun(["import", "e.xlsx", "-o", "new/"], files: files, bytes: export.bytes)
    #expect(answers.status == .done && answers.errors.hasPrefix("wrote new/ann.yaml: 3 ratings\n"))
    let (old, new) = (
      await MemoryRun(["export", "e/answers/bob.yaml", "--format", "json"], files: answers.files),
      await MemoryRun(["export", "new/bob.yaml", "--format", "json"], files: answers.files)
    )
    #expect(old.output == new.output && old.output.contains("owner column"))
    let actions = await MemoryRun(["import", "e.xlsx", "-o", "e/actions.yaml"], files: files, bytes: export.bytes)
    #expect(
      actions.status == .done && actions.errors == "e/actions.yaml is unchanged: every action is as in 'e.xlsx'\n")
  }

  @Test func faultsNameSheetAndCell() async {
    let book = workbook(
      "Answers", [["Some title"], ["Criterion", "Rating", "Questionnaire"], ["intake.1.1", "X", "tiny 1.0"]])
    let run = await MemoryRun(
      ["import", "a.xlsx", "-o", "ann.yaml"], files: SampleFiles.all, bytes: ["a.xlsx": book])
    #expect(run.status == .inputHasErrors && run.files["ann.yaml"] == nil)
    #expect(run.errors.hasPrefix("a.xlsx: Answers!B3: error: unknown rating 'X'"), "\(run.errors)")
    #expect(run.errors.hasSuffix("assay: 'a.xlsx' was not imported: 1 error\n"))
  }

  @Test func aTableOfPersonsIsReadFromTheFirstSheet() async {
    let book = workbook("Form1", [["Name", "Requests are written down."], ["Cleo", "F"]])
    let run = await MemoryRun(
      ["import", "a.xlsx", "--wide", "--questionnaire", "tiny", "-o", "new/"], files: SampleFiles.all,
      bytes: ["a.xlsx": book])
    #expect(run.status == .done && run.files["new/cleo.yaml"]?.contains("intake.1.1: F") ?? false, "\(run.errors)")
  }

  @Test func actionsAreChangedInPlaceAndAdded() async {
    let book = workbook(
      "Maßnahmen",
      [
        ["Id", "Art", "Gegenstand", "Verantwortliche Person", "Status"],
        ["A-001", "improvement", "intake.2.1", "Ann", "done"],
        ["", "opportunity", "handover", "Bob", ""],
      ])
    let files = SampleFiles.with("e/actions.yaml", Self.register.replacing("owner", with: "state: open\n    owner"))
    let run = await MemoryRun(
      ["import", "a.xlsx", "-o", "e/actions.yaml", "--force"], files: files, bytes: ["a.xlsx": book])
    #expect(run.status == .done && run.errors == "wrote e/actions.yaml: changed A-001; added A-002\n", "\(run.errors)")
    let text = run.files["e/actions.yaml"] ?? ""
    #expect(text.contains("state: done\n    owner: Ann   # agreed\n"))
    #expect(text.hasSuffix("  - id: A-002\n    kind: opportunity\n    about: handover\n    owner: Bob\n"))
    let conflict = await MemoryRun(
      ["import", "a.xlsx", "-o", "e/actions.yaml"], files: files, bytes: ["a.xlsx": book])
    #expect(conflict.status == .inputHasErrors && conflict.files["e/actions.yaml"] == files["e/actions.yaml"])
    #expect(
      conflict.errors.contains("a.xlsx: Maßnahmen!E2: error: 'state' of action 'A-001' differs"), "\(conflict.errors)")
  }

  @Test func aWorkbookThatAnotherProgramSavedIsKept() async {
    var saved = workbook("Answers", [["Criterion", "Rating"]])
    saved[6] = 6
    let arguments = ["export", "e", "--format", "xlsx", "-o", "a.xlsx"]
    let run = await MemoryRun(arguments, files: SampleFiles.all, bytes: ["a.xlsx": saved])
    #expect(run.status == .readingOrWritingFailed && run.bytes["a.xlsx"] == saved)
    #expect(run.errors.contains("it was saved by another program"))
    #expect(await MemoryRun(arguments + ["--force"], files: SampleFiles.all, bytes: ["a.xlsx": saved]).status == .done)
  }

  @Test func aWorkbookIsNotPrintedOnATerminal() async {
    let run = await MemoryRun(["export", "e", "--format", "xlsx"], files: SampleFiles.all, terminal: 80)
    #expect(run.status == .wrongCommandLine && run.output.isEmpty)
  }

  @Test func aBrokenWorkbookIsRefused() async {
    let run = await MemoryRun(
      ["import", "a.xlsx", "-o", "ann.yaml"], files: SampleFiles.all, bytes: ["a.xlsx": [0x50, 0x4B, 3, 4, 0]])
    #expect(run.status == .inputHasErrors)
    #expect(
      run.errors.hasPrefix("a.xlsx: error: this is not an Excel workbook (.xlsx), or the file is incomplete"),
      "\(run.errors)")
  }

  @Test func anEngagementsWorkbookGoesBackIntoItsSheets() async {
    var files = SampleFiles.all
    files["e/answers/ann.yaml"] = nil
    files["e/answers/head-of-operations.yaml"] = SampleFiles.ann.replacing("respondent: ann", with: "respondent: Ann A")
    let export = await MemoryRun(["export", "e", "--format", "xlsx", "-o", "e.xlsx"], files: files)
    let book = export.bytes.filter { $0.key == "e.xlsx" }
    let same = await MemoryRun(["import", "e.xlsx", "-o", "e/answers/"], files: files, bytes: book)
    #expect(same.status == .done && Set(same.files.keys).subtracting(book.keys) == Set(files.keys))
    #expect(
      same.errors == "e/answers/bob.yaml is unchanged\ne/answers/head-of-operations.yaml is unchanged\n")

    files["e/answers/head-of-operations.yaml"]? += "  handover.2.1: N\n"
    files["e/answers/bob.yaml"]?.replace("handover.1.1: F", with: "handover.1.1: N")
    let refused = await MemoryRun(["import", "e.xlsx", "-o", "e/answers/"], files: files, bytes: book)
    #expect(refused.status == .readingOrWritingFailed)
    #expect(refused.files["e/answers/bob.yaml"] == files["e/answers/bob.yaml"])
    #expect(
      refused.errors == """
        assay: cannot write 2 files: they already exist; add --force to replace them
          e/answers/bob.yaml
          e/answers/head-of-operations.yaml

        """, "\(refused.errors)")
    let forced = await MemoryRun(["import", "e.xlsx", "-o", "e/answers/", "--force"], files: files, bytes: book)
    #expect(forced.status == .done && Set(forced.files.keys).subtracting(book.keys) == Set(files.keys))
    #expect(forced.files["e/answers/bob.yaml"]?.contains("handover.1.1: F") ?? false)
  }

  @Test func aNewRespondentDoesNotReplaceAnother() async {
    var files = SampleFiles.all
    files["e/answers/cleo.yaml"] = SampleFiles.ann.replacing("respondent: ann", with: "respondent: dora")
    let book = workbook(
      "Answers", [["Criterion", "Rating", "Questionnaire", "Respondent"], ["intake.1.1", "F", "tiny 1.0", "Cleo"]])
    let run = await MemoryRun(
      ["import", "a.xlsx", "-o", "e/answers/", "--force"], files: files, bytes: ["a.xlsx": book])
    #expect(run.status == .done && run.files["e/answers/cleo.yaml"] == files["e/answers/cleo.yaml"], "\(run.errors)")
    #expect(run.files["e/answers/cleo-2.yaml"]?.contains("respondent: Cleo") ?? false)
  }

  @Test func newActionsAreAddedOnce() async {
    let book = workbook(
      "Actions", [["Id", "Kind", "About", "Action"], ["", "opportunity", "handover", "Keep one list."]])
    let files = SampleFiles.with("e/actions.yaml", Self.register)
    let first = await MemoryRun(["import", "a.xlsx", "-o", "e/actions.yaml"], files: files, bytes: ["a.xlsx": book])
    #expect(first.errors == "wrote e/actions.yaml: added A-002\n")
    let second = await MemoryRun(
      ["import", "a.xlsx", "-o", "e/actions.yaml"], files: first.files, bytes: ["a.xlsx": book])
    #expect(second.status == .done && second.files == first.files)
    #expect(
      second.errors == """
        a.xlsx: Actions!A2: warning: this row is already action 'A-002' and is not added again; to change the action, write A-002 in this cell
        e/actions.yaml is unchanged

        """, "\(second.errors)")
  }

  @Test func germanWordsOfListsAreRead() async {
    let actions = workbook(
      "Maßnahmen",
      [
        ["Id", "Art", "Gegenstand", "Maßnahme", "Status", "Quelle"],
        ["", "Akzeptiertes Risiko", "handover", "Offen lassen", "in Arbeit", "internes Audit"],
      ])
    let files = SampleFiles.with("e/actions.yaml", Self.register)
    let run = await MemoryRun(["import", "a.xlsx", "-o", "e/actions.yaml"], files: files, bytes: ["a.xlsx": actions])
    let text = run.files["e/actions.yaml"] ?? ""
    for line in ["kind: accepted-risk", "source: internal-audit", "state: in-progress", "action: Offen lassen"] {
      #expect(text.contains(line), "\(run.errors)\(text)")
    }
    let answers = workbook(
      "Antworten",
      [
        ["Kriterium", "Bewertung", "Sicherheit der Einschätzung", "Fragebogen"],
        ["intake.1.1", "F", "niedrig", "tiny"],
        ["intake.2.1", "weiß nicht", "", "tiny"], ["handover.1.1", "N", "hoch", "tiny"],
      ])
    let sheet = await MemoryRun(["import", "a.xlsx", "-o", "cleo.yaml"], files: files, bytes: ["a.xlsx": answers])
    let written = sheet.files["cleo.yaml"] ?? ""
    for line in ["confidence: low", "intake.2.1: unknown", "confidence: high"] {
      #expect(written.contains(line), "\(sheet.errors)\(written)")
    }
  }

  @Test func aRoadmapToFindingsHasNoLevels() async throws {
    let heads = { (run: MemoryRun) throws in
      let book = try WorkbookFile(parsing: Source(name: "a.xlsx", bytes: run.bytes["a.xlsx"] ?? []))
      return try book.table(ofSheet: "Roadmap")?.records.first?.map(\.text) ?? []
    }
    let findings = await MemoryRun(["export", "s", "--format", "xlsx", "-o", "a.xlsx"], files: ConformityFiles.all)
    #expect(try heads(findings).contains("Step") && !heads(findings).contains("Level"))
    let levels = await MemoryRun(["export", "e", "--format", "xlsx", "-o", "a.xlsx"], files: SampleFiles.all)
    #expect(try heads(levels).contains("Level"))
  }

  @Test func aFileThatIsOnlyNamedAWorkbookIsRefused() async {
    let run = await MemoryRun(
      ["import", "a.XLSX", "-o", "ann.yaml"], files: SampleFiles.all, bytes: ["a.XLSX": Array("criterion,rating".utf8)])
    #expect(run.status == .inputHasErrors)
    #expect(run.errors.hasPrefix("a.XLSX: error: this is not an Excel workbook (.xlsx)"), "\(run.errors)")
  }
}
