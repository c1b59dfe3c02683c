package import Assessment
internal import Interchange
internal import Text

/// Answer sheets as CSV, one record a criterion: for people who answer in a spreadsheet (spec, CSV).
package struct AnswerSheetCSV {
  /// The columns of the format, and those that carry the rest of a sheet, so that it comes back as the same.
  enum Column: String, CaseIterable {
    case criterion, topic, level, dimension, text, rating, evidence, note, reason
    case confidence, respondent, role, date, questionnaire
  }

  private let questionnaire: Questionnaire
  private var writer = CSVWriter(header: Column.allCases.map(\.rawValue))

  /// Begins an export of answers to the questionnaire.
  package init(questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  /// Adds a sheet: a record for every criterion of the questionnaire, answered or not, in its order.
  package mutating func append(_ sheet: AnswerSheet) {
    for (topic, criterion) in questionnaire.criteria {
      let answer = sheet.answers[criterion.id]
      writer.append(Column.allCases.map { field($0, topic, criterion, answer, sheet) })
    }
  }

  /// The whole file.
  package var bytes: [UInt8] { writer.bytes }

  private func field(
    _ column: Column, _ topic: Topic, _ criterion: Criterion, _ answer: Answer?, _ sheet: AnswerSheet
  ) -> CSVWriter.Field {
    switch column {
    case .criterion: return .text(criterion.id.text)
    case .topic: return .text(topic.id.text)
    case .level: return .number(Double(criterion.level.number))
    case .dimension: return .text(criterion.dimension?.rawValue ?? "")
    case .text: return .text(criterion.text)
    case .rating: return .text(rating(of: answer))
    case .evidence: return .prose(EvidenceText.written(answer?.evidence ?? []))
    case .note: return .prose(answer?.note ?? "")
    case .reason:
      guard case .notApplicable(let reason)? = answer?.response else { return .text("") }
      return .prose(reason)
    case .confidence: return .text(answer?.confidence?.rawValue ?? "")
    case .respondent: return .prose(sheet.respondent)
    case .role: return .text(sheet.role.rawValue)
    case .date: return .text(sheet.date?.description ?? "")
    // By itself a spreadsheet would take the version for a number, and make 1 of 1.0.
    case .questionnaire:
      return .text(([questionnaire.id.text, sheet.version].filter { !$0.isEmpty }).joined(separator: " "))
    }
  }

  private func rating(of answer: Answer?) -> String {
    switch answer?.response {
    case .rated(let step): questionnaire.scale[step].id
    case .notApplicable: "n/a"
    case .unanswered, nil: ""
    }
  }
}

/// Pieces of evidence in one field: a line a piece, `title | location | date`, the empty ends left out.
enum EvidenceText {
  static func written(_ evidence: [Evidence]) -> String {
    evidence.map { piece in
      var parts = [piece.title, piece.location, piece.date?.description ?? ""]
      while parts.count > 1, parts.last == "" { parts.removeLast() }
      return parts.map(escaped).joined(separator: " | ")
    }.joined(separator: "\n")
  }

  /// The pieces of a field; a date that is none is reported by its text, and so is a line with no title before the bar.
  static func read(_ text: String) -> (evidence: [Evidence], badDate: String?, untitled: String?) {
    var badDate: String?
    var untitled: String?
    let lines = text.split(omittingEmptySubsequences: true) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    let pieces = lines.compactMap { line -> Evidence? in
      let parts = parts(of: line)
      guard let title = parts.first, !title.allSatisfy(\.isWhitespace) else {
        if parts.dropFirst().contains(where: { !$0.isEmpty }) { untitled = String(line) }
        return nil
      }
      var date: CalendarDate?
      if parts.count > 2, !parts[2].isEmpty {
        date = CalendarDate(parts[2])
        if date == nil { badDate = parts[2] }
      }
      return Evidence(title: title, location: parts.count > 1 ? parts[1] : "", date: date)
    }
    return (pieces, badDate, untitled)
  }

  /// A backslash before what would end the piece or the line; a space at either end is written as `\s`.
  private static func escaped(_ text: String) -> String {
    var written = ""
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\\": written += "\\\\"
      case "|": written += "\\|"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case " " where offset == 0 || offset == text.unicodeScalars.count - 1: written += "\\s"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  private static func parts(of line: Substring) -> [String] {
    var parts = [""]
    var isEscaped = false
    // Spaces around the bars are layout; those that were written as `\s` are text.
    var spaces = 0
    func append(_ scalar: Unicode.Scalar) {
      parts[parts.count - 1] += String.spaces(spaces)
      parts[parts.count - 1].unicodeScalars.append(scalar)
      spaces = 0
    }
    for scalar in line.unicodeScalars {
      if isEscaped {
        append(["n": "\n", "r": "\r", "s": " "][scalar] ?? scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        parts.append("")
        spaces = 0
      } else if scalar == " " {
        spaces += parts[parts.count - 1].isEmpty ? 0 : 1
      } else {
        append(scalar)
      }
    }
    return parts
  }
}
