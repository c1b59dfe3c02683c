internal import Assessment
import AssessmentFiles
import Interchange
import Text

/// The promise for CSV: a sheet that is imported from any text survives being written as a file and as CSV.
enum CSVPromises {
  static func broken(by bytes: [UInt8]) -> [String] {
    guard let asked = FuzzFixture.asked, let csv = try? CSVReader(bytes) else { return [] }
    _ = AnswerSheetImport.questionnaire(of: csv)
    let imported = AnswerSheetImport(csv, answering: asked, name: "a.yaml", respondent: "a")
    guard let sheet = imported.sheet else {
      return imported.faults.isEmpty ? ["no sheet, and no fault says why"] : []
    }
    var broken: [String] = []
    let text = sheet.text(answering: asked)
    let read = Reader(library: FuzzFixture.library).answerSheet(from: Source(name: "a.yaml", text: text))
    if read.value?.sheets != [sheet] { broken.append("the sheet reads otherwise: \(text.debugDescription)") }
    let written = AnswerSheetExport(.init(questionnaire: asked, sheets: [sheet]), isAnonymous: false).csv
    do {
      let again = AnswerSheetImport(try CSVReader(written), answering: asked, name: "a.yaml", respondent: "a").sheet
      if again != sheet { broken.append("the CSV reads otherwise: \(String(decoding: written, as: UTF8.self))") }
    } catch {
      broken.append("the CSV is refused: \(error)")
    }
    return broken
  }
}
