import Assessment
import AssessmentFiles
import Exchange
import Interchange
import PlainYAML
import SheetImport
import Text

/// The promise for CSV: a sheet that is imported from any text survives being written as a file and as CSV.
enum CSVPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    guard let asked = FuzzFixture.asked else { return ["the questionnaire of the test is faulty"] }
    let csv = CSVTable(parsing: Source(name: "a.csv", bytes: bytes))
    _ = AnswerSheetImport.questionnaire(of: csv)
    let imported = AnswerSheetImport.read(csv, answering: asked, respondent: "a")
    guard let sheets = imported.value else {
      return imported.reports.isEmpty ? ["no sheet, and no fault says why"] : []
    }
    return sheets.flatMap { broken(by: $0, answering: asked) }
  }

  private static func broken(by sheet: AnswerSheet, answering asked: Questionnaire) -> [String] {
    var broken: [String] = []
    let text = sheet.text(answering: asked)
    let read = AssessmentReader(library: FuzzFixture.library).answerSheet(
      from: Document(parsing: Source(name: "", text: text)))
    if read.value?.sheets != [sheet] { broken.append("the sheet reads otherwise: \(text.debugDescription)") }
    let written = AnswerSheetExport(.init(questionnaire: asked, sheets: [sheet])).csv
    let table = CSVTable(parsing: Source(name: "a.csv", bytes: written))
    let again = AnswerSheetImport.read(table, answering: asked, respondent: "a")
    if again.value != [sheet] {
      broken.append("the CSV reads otherwise: \(String(decoding: written, as: UTF8.self)) \(again.reports)")
    }
    return broken
  }
}
