import Assessment

/// Documents of any size, the same in every run.
enum GeneratedDocument: String {
  case questionnaire, sheet
  /// One mapping with many different keys and short values.
  case map

  /// Returns a document of at least `bytes` bytes, longer by at most one entry. A sheet answers the questionnaire of
  /// eight times its size.
  func text(ofAbout bytes: Int) -> [UInt8] {
    var text = Array(head.utf8)
    text.reserveCapacity(bytes + 4096)
    var number = 0
    while text.count < bytes {
      text += entry(number).utf8
      number += 1
    }
    return text
  }

  private static let criteriaPerTopic = 20

  private var head: String {
    switch self {
    case .questionnaire:
      "questionnaire: generated\ntitle: Generated\nversion: \"1.0\"\nscoring: capability\nscale: nplf\ntopics:\n"
    case .sheet: "respondent: generator\nquestionnaire: generated\nversion: \"1.0\"\nanswers:\n"
    case .map: ""
    }
  }

  private func entry(_ number: Int) -> String {
    switch self {
    case .questionnaire: Self.topicHead(number) + Self.criterion(number)
    case .sheet: Self.answer(number)
    case .map: "key-\(number): value \(number)\n"
    }
  }

  private static func topicHead(_ number: Int) -> String {
    guard number.isMultiple(of: criteriaPerTopic) else { return "" }
    let topic = number / criteriaPerTopic
    return """
        - id: topic-\(topic)
          title: Topic number \(topic)
          purpose: \(sentence(topic))
          criteria:

      """
  }

  private static func criterion(_ number: Int) -> String {
    """
          - id: topic-\(number / criteriaPerTopic).\(number)
            text: \(sentence(number))
            level: \(number % 5 + 1)
            dimension: \(dimensions[number % dimensions.count])
            effort: \(["S", "M", "L"][number % 3])
            evidence:
              - \(subjects[number % subjects.count]) of the last quarter
            improve: >-
              \(sentence(number + 3))
              \(sentence(number + 5))
            guidance: "P: \(sentence(number + 1)) L: \(sentence(number + 2))"

    """
  }

  private static func answer(_ number: Int) -> String {
    let rating = ["N", "P", "L", "F"][number * 7 % 4]
    let evidence = """
          evidence:
            - title: \(subjects[number % subjects.count])
              date: 2026-04-\(10 + number % 20)
          note: \(sentence(number))

      """
    return "  topic-\(number / criteriaPerTopic).\(number):\n    rating: \(rating)\n"
      + (number.isMultiple(of: 3) ? evidence : "")
  }

  private static func sentence(_ number: Int) -> String {
    let (subject, verb) = (subjects[number % subjects.count], verbs[number / 3 % verbs.count])
    return "\(subject) \(verb) \(objects[number / 7 % objects.count])."
  }

  private static let dimensions = [
    "organizations-and-people", "information-and-technology", "partners-and-suppliers", "value-streams-and-processes",
  ]
  private static let subjects = [
    "The list of services", "Every incident record", "A change to the café's tills", "The owner of a process",
    "Each supplier's contract", "The monthly review",
  ]
  private static let verbs = ["names", "is checked against", "is agreed with", "was compared in writing with"]
  private static let objects = [
    "those who depend on it", "what the last quarter has shown", "the three most frequent causes",
    "a target that the business set",
  ]
}
