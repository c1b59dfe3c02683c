import Assessment

/// A questionnaire as JSONDecoder reads it: the same keys, as `assay parse` writes them, nothing checked beyond types.
struct DecodedQuestionnaire: Decodable {
  let questionnaire: String
  let title: String
  let version: String
  let scoring: String
  let scale: String
  let topics: [Topic]

  struct Topic: Decodable {
    let id: String
    let title: String
    let purpose: String
    let criteria: [Criterion]
  }

  struct Criterion: Decodable {
    let id: String
    let text: String
    let level: String
    let dimension: String
    let effort: String
    let evidence: [String]
    let improve: String
    let guidance: String
  }
}

/// An answer sheet in the same way.
struct DecodedSheet: Decodable {
  let respondent: String
  let questionnaire: String
  let version: String
  let answers: [String: Answer]

  struct Answer: Decodable {
    let rating: String
    let evidence: [Evidence]?
    let note: String?
  }

  struct Evidence: Decodable {
    let title: String
    let date: String
  }
}
