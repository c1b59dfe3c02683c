internal import Assessment
internal import AssessmentFiles
internal import Interchange
internal import Text
internal import Wording

extension FormData {
  /// Writes the answers of the previous round as a sheet that the page can show beside its statements.
  func write(_ json: inout JSONWriter, _ previous: PreviousAnswers) {
    json.object { json in
      json.member("respondent", previous.respondent ?? "")
      json.member("date", previous.date?.description ?? "")
      json.member("questionnaire", assessment.questionnaire.id.text)
      json.member("answers") { json in
        json.object { json in
          for criterion in assessment.topics.flatMap(\.criteria) {
            guard let said = previous[criterion.id] else { continue }
            json.member(criterion.id.text) { json in json.object { json in write(&json, said, on: previous.scale) } }
          }
        }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ said: PreviousAnswers.Said, on scale: Scale) {
    switch said.rating {
    case .mean(let value): json.member("label", language.percent(ofOne: value))
    case .response(.rated(let step)): json.member("label", language.builtIn(scale[step].label))
    case .response(let response):
      json.member("rating", response.word(on: scale) ?? "")
      if case .notApplicable(let reason) = response { json.member("reason", reason) }
    }
    json.member("note", said.note)
    json.member("confidence", said.confidence?.rawValue ?? "")
    json.member("evidence") { json in json.array(said.evidence, write) }
  }

  private func write(_ json: inout JSONWriter, _ evidence: Evidence) {
    json.object { json in
      json.member(EvidenceKey.title.rawValue, evidence.title)
      json.member(EvidenceKey.location.rawValue, evidence.location)
      json.member(EvidenceKey.date.rawValue, evidence.date?.description ?? "")
      json.member(EvidenceKey.validUntil.rawValue, evidence.validUntil?.description ?? "")
      json.member(EvidenceKey.owner.rawValue, evidence.owner)
    }
  }
}
