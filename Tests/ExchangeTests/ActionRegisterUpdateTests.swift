import Testing

@testable import AssessmentFiles
@testable import Exchange
@testable import PlainYAML

@Suite struct ActionRegisterUpdateTests {
  private static let register = """
    # our register
    actions:
      - id: A-001
        kind: improvement   # agreed
        about: intake
        owner: Ann          # until May
        due:
        x-ours: [1, 2]

      - about: handover
        id: A-002
        kind: opportunity
        action: |
          Two
          lines.

    # the end

    """

  private func changed(_ values: [ActionKey: String], of id: String = "A-001") throws -> String {
    try #require(ActionRegisterUpdate.text(Self.register, applying: [.init(id: id, values: values)]))
  }

  @Test func aValueIsReplacedInItsPlace() throws {
    let text = try changed([.owner: "Bob: the new one", .due: "2027-01-31"])
    #expect(text.contains("    owner: \"Bob: the new one\"          # until May\n    due: 2027-01-31\n"))
    #expect(text.contains("    kind: improvement   # agreed\n") && text.hasSuffix("# the end\n"))
  }

  @Test func aNewKeyComesBehindTheLast() throws {
    #expect(try changed([.state: "done"]).contains("    x-ours: [1, 2]\n    state: done\n"))
    #expect(try changed([.owner: "Ann"], of: "A-002").contains("      lines.\n    owner: Ann\n"))
    #expect(try changed([.action: "One line."], of: "A-002").contains("    action: One line.\n\n# the end"))
  }

  @Test func aTextOfSeveralLinesTakesTheCommentAbove() throws {
    let text = try changed([.owner: "Ann\nand Bob"])
    let root = try #require(YAMLValue(parsing: text))
    #expect("\(root)".contains("and Bob") && text.contains("# until May"))
  }

  @Test func anEntryOnOneLineIsNotChanged() {
    let text = "actions:\n  - {id: A-001, kind: improvement, about: intake}\n"
    #expect(ActionRegisterUpdate.text(text, applying: [.init(id: "A-001", values: [.owner: "Ann"])]) == nil)
    #expect(ActionRegisterUpdate.text(text, applying: []) == text)
  }
}
