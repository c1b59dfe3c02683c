@testable import OperatingSystem
@testable import assay

/// A questionnaire that assesses a small standard directly, with an engagement, as files in memory.
enum ConformityFiles {
  static let all = [
    "questionnaires/rules-check.yaml": questionnaire, "questionnaires/frameworks/rules.yaml": catalogue,
    "s/engagement.yaml": engagement, "s/answers/eve.yaml": eve, "s/answers/fay.yaml": fay,
    "s/answers/gil.yaml": gil,
  ]

  /// The same with one file replaced or added.
  static func with(_ path: String, _ text: String) -> [String: String] {
    all.merging([path: text]) { _, new in new }
  }

  static let catalogue = """
    catalogue: rules
    title: Rules of the kitchen
    kind: conformity
    items:
      - id: 1
        title: Backup
        documented-information: [{id: 1-a, title: Backup plan, kind: document}]
      - id: 2
        title: Audit
      - id: 3
        title: Suppliers
      - id: 4
        title: Reviews

    """

  static let questionnaire = """
    questionnaire: rules-check
    title: Check of the rules
    version: "1.0"
    scoring: staged
    scale: nplf
    pass: F
    levels: [Conforming]
    assesses: [rules]
    topics:
      - id: backup
        title: Backup
        criteria:
          - {id: b.1, text: Backups are made., references: ["rules:1"], documents: ["rules:1-a"]}
          - {id: b.2, text: A restore was tried., references: ["rules:1"], critical: yes}
      - id: audit
        title: Audit
        criteria:
          - {id: a.1, text: An audit was done., references: ["rules:2"]}
          - {id: a.2, text: Auditors are independent., references: ["rules:2"]}
      - id: supply
        title: Suppliers
        criteria:
          - {id: s.1, text: Contracts are kept., references: ["rules:3"]}
      - id: reviews
        title: Reviews
        criteria:
          - {id: r.1, text: Management reviews the system., references: ["rules:4"]}

    """

  static let engagement = """
    engagement: rules-2026
    organization: Kitchen
    date: 2026-11-03
    questionnaire: rules-check
    target: 1

    """

  /// Everything but the restore; the audit is excluded in part, and the reviews are not answered.
  static let eve = """
    respondent: eve
    questionnaire: rules-check
    version: "1.0"
    answers:
      b.1: {rating: F, evidence: [{title: Backup log, date: 2026-10-01}]}
      b.2: N
      a.1: F
      a.2: {rating: n/a, reason: Only one person knows the system.}
      s.1: F

    """

  /// Rates the audit below the other two.
  static let fay = """
    respondent: fay
    questionnaire: rules-check
    version: "1.0"
    answers:
      s.1: {rating: L, note: Two contracts are missing.}
      a.1: L
      b.1: unknown

    """

  /// Agrees with the first.
  static let gil = """
    respondent: gil
    questionnaire: rules-check
    version: "1.0"
    answers:
      a.1: F

    """

  /// The register with a judged grade.
  static let actions = """
    actions:
      - id: A-001
        kind: nonconformity
        about: rules:1
        grade: minor
        judged-by: J. Doe
        reason: A restore of the till was tried in spring.
      - id: A-002
        kind: improvement
        about: b.2
        owner: Head of kitchen
        due: 2027-01-31
        state: in-progress

    """
}
