package import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text

/// Writes answer sheets for other programs: everything in them, or only the ratings under pseudonyms.
package struct AnswerSheetExport {
  private let answered: AnsweredQuestionnaire
  private let pseudonyms: Pseudonyms?

  /// Creates an export of everything in the sheets or, with pseudonyms, without names, dates, notes, reasons and
  /// evidence. The sheets then come in the order of their pseudonyms, which must be those of the sheets.
  package init(_ answered: AnsweredQuestionnaire, pseudonyms: Pseudonyms? = nil) {
    self.answered = answered
    self.pseudonyms = pseudonyms
  }

  /// One CSV file, UTF-8; each record names its respondent.
  package var csv: [UInt8] {
    var csv = AnswerSheetCSV(questionnaire: answered.questionnaire)
    for sheet in exported { csv.append(sheet) }
    return csv.bytes
  }

  /// One JSON document, `assay.sheets/1`, UTF-8: the sheets are objects with the keys of the files.
  package var json: [UInt8] {
    JSONWriter.document { json in
      json.object { json in
        json.member("schema", OutputSchema.sheets.format)
        json.member(AnswerSheetKey.questionnaire.rawValue) { json in
          json.object { json in
            json.member("id", answered.questionnaire.id.text)
            json.member(QuestionnaireKey.version.rawValue, answered.questionnaire.version)
          }
        }
        json.member(StreamLineKey.sheets.rawValue) { json in
          json.array(exported) { json, sheet in write(sheet, to: &json) }
        }
      }
    }
  }

  /// The questionnaire that the sheets answer.
  package var questionnaire: Questionnaire { answered.questionnaire }

  /// The sheets as they are written.
  package var exported: [AnswerSheet] {
    guard let pseudonyms else { return answered.sheets }
    return pseudonyms.order.map { index in
      answered.sheets[index].anonymous(as: AnswerSheet.placeholder + String(pseudonyms.numbers[index] + 1))
    }
  }

  private func write(_ sheet: AnswerSheet, to json: inout JSONWriter) {
    json.object { json in
      json.member(AnswerSheetKey.respondent.rawValue, sheet.respondent)
      json.member(AnswerSheetKey.role.rawValue, sheet.role.rawValue)
      json.member(AnswerSheetKey.date.rawValue, sheet.date?.description)
      json.member(AnswerSheetKey.version.rawValue, sheet.version)
      json.member(AnswerSheetKey.answers.rawValue) { json in
        json.object { json in
          for (_, criterion) in answered.questionnaire.criteria {
            guard let answer = sheet.answers[criterion.id] else { continue }
            json.member(criterion.id.text) { json in write(answer, to: &json) }
          }
        }
      }
    }
  }

  private func write(_ answer: Answer, to json: inout JSONWriter) {
    json.object { json in
      if let word = answer.response.word(on: answered.questionnaire.scale) {
        json.member(AnswerKey.rating.rawValue, word)
      }
      if case .notApplicable(let reason) = answer.response { json.member(AnswerKey.reason.rawValue, reason) }
      if !answer.evidence.isEmpty {
        json.member(AnswerKey.evidence.rawValue) { json in
          json.array(answer.evidence) { json, piece in write(piece, to: &json) }
        }
      }
      if !answer.note.isEmpty { json.member(AnswerKey.note.rawValue, answer.note) }
      if let confidence = answer.confidence { json.member(AnswerKey.confidence.rawValue, confidence.rawValue) }
    }
  }

  private func write(_ evidence: Evidence, to json: inout JSONWriter) {
    json.object { json in
      json.member(EvidenceKey.title.rawValue, evidence.title)
      if !evidence.location.isEmpty { json.member(EvidenceKey.location.rawValue, evidence.location) }
      if let date = evidence.date { json.member(EvidenceKey.date.rawValue, date.description) }
      if let last = evidence.validUntil { json.member(EvidenceKey.validUntil.rawValue, last.description) }
      if !evidence.owner.isEmpty { json.member(EvidenceKey.owner.rawValue, evidence.owner) }
    }
  }
}

extension AnswerSheet {
  /// Returns the ratings alone, under another name.
  fileprivate func anonymous(as pseudonym: String) -> AnswerSheet {
    AnswerSheet(
      name: "\(pseudonym).yaml", respondent: pseudonym, role: role, version: version,
      answers: answers.compactMap { answer in
        switch answer.response {
        case .rated, .noCase, .unknown: Answer(response: answer.response, confidence: answer.confidence)
        case .notApplicable: Answer(response: .notApplicable(reason: "withheld"), confidence: answer.confidence)
        case .unanswered: nil
        }
      })
  }
}
