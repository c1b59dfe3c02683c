import Testing

@testable import Text
@testable import assay

/// Every hidden character in every user text, through every output.
@Suite struct HiddenCharacterOutputTests {
  /// How an output writes hidden characters.
  enum Form: Hashable, Sendable { case signs, html, markdown, json, csv }

  /// What a command writes.
  struct Output: Hashable, Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let form: Form
    /// The file that is written; nil for standard output.
    var path: String?
    /// Whether the output is standard error.
    var isErrors = false
    /// Whether long texts are cut, so that not every character is seen.
    var isCut = false

    var testDescription: String { ([path] + arguments).compactMap { $0 }.joined(separator: " ") }
  }

  static let outputs: [Output] =
    [
      Output(arguments: ["score", "e"], form: .signs, isCut: true),
      Output(arguments: ["plan", "e"], form: .signs),
      Output(arguments: ["explain", "e", "intake"], form: .signs),
      Output(arguments: ["explain", "e", "intake.1.1"], form: .signs),
      Output(arguments: ["explain", "e", "house:1.1"], form: .signs),
      Output(arguments: ["agree", "e"], form: .signs),
      Output(arguments: ["compare", "old", "e"], form: .signs, isCut: true),
      Output(arguments: ["portfolio", "old", "e"], form: .signs, isCut: true),
      Output(arguments: ["show", "tiny"], form: .signs),
      Output(arguments: ["show", "house"], form: .signs, isCut: true),
      Output(arguments: ["show", "house:1.1"], form: .signs),
      Output(arguments: ["list", "questionnaires"], form: .signs, isCut: true),
      Output(arguments: ["list", "catalogues"], form: .signs, isCut: true),
      Output(arguments: ["list", "topics", "tiny"], form: .signs, isCut: true),
      Output(arguments: ["check", "faulty"], form: .signs, isErrors: true, isCut: true),
      Output(arguments: ["check", "unnamed/\(text).yaml"], form: .signs, isErrors: true),
      Output(arguments: ["score", text], form: .signs, isErrors: true),
      Output(arguments: ["verify", "e/report.html", "old"], form: .signs),
      Output(arguments: ["score", "e", "--format", "json"], form: .json),
      Output(arguments: ["plan", "e", "--format", "json"], form: .json),
      Output(arguments: ["compare", "old", "e", "--format", "json"], form: .json),
      Output(arguments: ["portfolio", "old", "e", "--format", "json"], form: .json),
      Output(arguments: ["export", "e", "--format", "json"], form: .json),
      Output(arguments: ["parse", "e/engagement.yaml"], form: .json),
      Output(arguments: ["score", "e", "--format", "csv"], form: .csv),
      Output(arguments: ["plan", "e", "--format", "csv"], form: .csv),
      Output(arguments: ["portfolio", "old", "e", "--format", "csv"], form: .csv),
      Output(arguments: ["export", "e"], form: .csv),
      Output(arguments: ["plan", "e", "--format", "markdown"], form: .markdown),
      Output(arguments: ["compare", "old", "e", "--format", "markdown"], form: .markdown),
      Output(arguments: ["compare", "old", "e", "--format", "html"], form: .html),
      Output(arguments: ["portfolio", "old", "e", "--format", "html"], form: .html),
      Output(arguments: ["portfolio", "old", "e", "--format", "markdown"], form: .markdown),
      Output(arguments: ["actions", "e"], form: .signs, isCut: true),
      Output(arguments: ["actions", "e", "--format", "markdown"], form: .markdown),
      Output(arguments: ["actions", "e", "--format", "json"], form: .json),
      Output(arguments: ["actions", "e", "--format", "csv"], form: .csv),
      Output(arguments: ["actions", "e", "--format", "jira"], form: .csv),
      // The title of a ticket is cut, and its description is Markdown or HTML inside another form.
      Output(arguments: ["actions", "e", "--format", "github"], form: .json, isCut: true),
      Output(arguments: ["actions", "e", "--format", "ado"], form: .csv, isCut: true),
      Output(arguments: ["upgrade", "pinned"], form: .signs, isCut: true),
      Output(arguments: ["freeze", text], form: .signs, isErrors: true),
      Output(arguments: ["sheet", "e"], form: .markdown),
      Output(arguments: ["sheet", "e", "--format", "html"], form: .html),
      Output(arguments: ["form", "e", "-o", "f.html"], form: .html, path: "f.html"),
      Output(arguments: ["form", "e", "--facilitator", "-o", "f.html"], form: .html, path: "f.html"),
    ]
    + [["full"], ["executive"], ["audit"], ["full", "--title", title]].flatMap { kind in
      let name = kind[0] == "full" ? "report" : kind[0] == "audit" ? "audit-house" : kind[0]
      let arguments = ["report", "e", "--earlier", "old", "--kind"] + kind
      return [
        Output(arguments: arguments, form: .html, path: "e/\(name).html"),
        Output(arguments: arguments, form: .markdown, path: "e/\(name).md"),
      ]
    }

  // MARK: - Files

  private static let hidden = HiddenCharacters.ranges.joined().compactMap(Unicode.Scalar.init)
  /// Every hidden character between spaces, so that each is a word of its own in most outputs.
  private static let text = "x " + hidden.map { String($0) }.joined(separator: " ") + " x"
  /// The text without the characters that stand for bytes of the command line that are not UTF-8: a title is refused with
  /// them.
  private static let title = String(text.unicodeScalars.filter { $0.value < 0x10_FF80 })
  /// The text in double quotes, as a PlainYAML file has it.
  private static let quoted =
    "\""
    + text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      let isHidden = HiddenCharacters.isHidden(scalar)
      return isHidden ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits : String(scalar)
    }.joined() + "\""

  /// The sample with the hostile text in every place that takes one.
  private static let files: [String: String] = {
    var files: [String: String] = [
      "questionnaires/tiny.yaml": """
      questionnaire: tiny
      title: \(quoted)
      version: \(quoted)
      description: \(quoted)
      scoring: capability
      scale: nplf
      topics:
        - id: intake
          title: \(quoted)
          purpose: \(quoted)
          references: [house:1.1]
          criteria:
            - id: intake.1.1
              text: \(quoted)
              improve: \(quoted)
              guidance: \(quoted)
              evidence: [\(quoted)]
            - id: intake.2.1
              text: \(quoted)
              level: 2

      """,
      "questionnaires/frameworks/house.yaml": """
      catalogue: house
      title: \(quoted)
      kind: conformity
      items:
        - id: 1.1
          title: \(quoted)
          documented-information: [{id: 1.1-a, title: \(quoted), kind: record}]
      stages:
        - id: stage-1
          title: \(quoted)
          items: [1.1]
          activities: [\(quoted)]
          interviews:
            - {items: [1.1], roles: [\(quoted)], ask: \(quoted)}
          samples:
            - {items: [1.1], draw: \(quoted)}

      """,
      "e/engagement.yaml": """
      engagement: sample
      organization: \(quoted)
      title: \(quoted)
      assessor: \(quoted)
      date: 2026-11-03
      questionnaire: tiny
      target: 2
      goals:
        - id: g
          title: \(quoted)
          services: [s]
      services:
        - id: s
          title: \(quoted)
          owner: \(quoted)
          topics: [intake]

      """,
      "e/actions.yaml": """
      actions:
        - id: A-001
          kind: improvement
          about: intake.2.1
          finding: \(quoted)
          action: \(quoted)
          owner: \(quoted)
          effort: \(quoted)
          ticket: \(quoted)

      """,
      "faulty": "respondent: ann\nquestionnaire: tiny\nanswers:\n  \(quoted): F\n",
      "unnamed/\(text).yaml": "nothing: x\n",
    ]
    for (index, rating) in ["F", "N"].enumerated() {
      files["e/answers/\(index) \(text).yaml"] = """
        respondent: \(quoted.dropLast())\(index)"
        questionnaire: tiny
        version: \(quoted)
        answers:
          intake.1.1:
            rating: \(rating)
            note: \(quoted)
            evidence: [\(quoted)]

        """
    }
    files["pinned/engagement.yaml"] = files["e/engagement.yaml"]
    files["pinned/answers/x.yaml"] = files["e/answers/0 \(text).yaml"]
    files["pinned/library/tiny.yaml"] = files["questionnaires/tiny.yaml"]?.replacing(
      "version: \(quoted)", with: "version: \(quoted.dropLast())1\"")
    files["old/engagement.yaml"] = files["e/engagement.yaml"]?.replacing("2026-11-03", with: "2025-11-03")
    files["old/answers/x.yaml"] = files["e/answers/0 \(text).yaml"]?.replacing("F", with: "P")
    return files
  }()

  // MARK: - The test

  @Test(arguments: outputs) func noHiddenCharacterPasses(output: Output) async throws {
    var files = Self.files
    if output.arguments[0] == "verify" { files = await MemoryRun(["report", "e"], files: files).files }
    let run = await MemoryRun(output.arguments, files: files)
    let written = output.isErrors ? run.errors : run.output
    let text = try output.path.map { try #require(run.files[$0]) } ?? written
    let scalars = Set(text.unicodeScalars)
    let words = Set(text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String($0) ?? "" })
    let kept = output.form == .html ? "\n\t" : "\n"
    if output.form != .csv {
      #expect(Self.hidden.filter { scalars.contains($0) && !kept.unicodeScalars.contains($0) } == [])
    }
    if !output.isCut {
      #expect(Self.hidden.filter { sign(for: $0, in: output.form).map { !words.contains($0) } ?? false } == [])
    }
  }

  /// The word that stands for a character; nil where white space does.
  private func sign(for scalar: Unicode.Scalar, in form: Form) -> String? {
    switch form {
    case .csv: scalar == "\n" ? nil : String(scalar)
    case .signs: "\n\r\t".unicodeScalars.contains(scalar) ? nil : HiddenCharacters.visible(scalar)
    case .html: "\n\t".unicodeScalars.contains(scalar) ? nil : HiddenCharacters.visible(scalar)
    case .markdown:
      "\n\r\t\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) ? nil : HiddenCharacters.visible(scalar)
    case .json:
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default:
        String(scalar).utf16.map { "\\u" + String($0, radix: 16).padded(with: "0", toTrailing: 4) }.joined()
      }
    }
  }
}
