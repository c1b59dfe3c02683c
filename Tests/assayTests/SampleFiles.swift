@testable import assay

/// A small engagement with its questionnaire and catalogue, as files in memory.
enum SampleFiles {
  static let all = [
    "questionnaires/tiny.yaml": questionnaire, "questionnaires/frameworks/house.yaml": catalogue,
    "e/engagement.yaml": engagement, "e/answers/ann.yaml": ann, "e/answers/bob.yaml": bob,
  ]

  /// The same with one file replaced or added.
  static func with(_ path: String, _ text: String) -> [String: String] {
    all.merging([path: text]) { _, new in new }
  }

  static let catalogue = """
    catalogue: house
    title: House rules
    kind: conformity
    items:
      - id: 1
        title: Service
        requirement: no
      - id: 1.1
        title: Intake of requests
        parent: 1
        documented-information: [{id: 1.1-a, title: Request log, kind: record}]
      - id: 1.2
        title: Handover
        parent: 1

    """

  /// One title tries to clear the terminal.
  static let questionnaire = #"""
    questionnaire: tiny
    title: Tiny check
    version: "1.0"
    description: Two topics, two levels.
    scoring: capability
    scale: nplf
    topics:
      - id: intake
        title: "Intake \e[2J"
        purpose: Take in what people want.
        references: [house:1.1]
        criteria:
          - id: intake.1.1
            text: Requests are written down.
            improve: Keep one list.
          - id: intake.2.1
            text: Somebody owns each request.
            level: 2
            dimension: organizations-and-people
            guidance: Ask who owned the last ten.
            related: [house:1.2]
      - id: handover
        title: Handover
        references: [house:1.2]
        criteria:
          - id: handover.1.1
            text: Night shifts hand over.
          - id: handover.2.1
            text: Handovers are written.
            level: 2

    """#

  static let engagement = """
    engagement: sample
    organization: Corner shop
    title: First look
    date: 2026-11-03
    questionnaire: tiny
    target: 2

    """

  static let ann = """
    respondent: ann
    questionnaire: tiny
    version: "1.0"
    answers:
      intake.1.1: F
      intake.2.1: N
      handover.1.1: L

    """

  static let bob = """
    respondent: bob
    questionnaire: tiny
    version: "1.0"
    answers:
      intake.1.1: F
      intake.2.1:
        rating: F
        note: The list has an owner column.
      handover.1.1: F

    """
}
