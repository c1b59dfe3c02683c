import Testing

@testable import OperatingSystem
@testable import assay

/// A report without names and comments holds nothing of the respondents but their ratings: each private word of the
/// sheets is searched for in everything that a command writes.
@Suite struct ReportNamesTests {
  private static let secrets = [
    "Ann-Secret", "Bob-Secret", "Cem-Secret", "Dee-Secret", "Room-Secret", "note-secret", "reason-secret",
    "title-secret", "host-secret", "path-secret", "owner-secret", "file-secret", "other-secret", "late-secret",
  ]

  private static func sheet(_ name: String, _ rating: String, role: String = "respondent") -> String {
    """
    respondent: \(name)
    role: \(role)
    date: 2026-10-19
    questionnaire: tiny
    version: "1.0"
    answers:
      intake.1.1:
        rating: \(rating)
        evidence:
          - title: title-secret \(name)
            location: https://host-secret.example/path-secret
            date: 2026-08-23
            owner: owner-secret
        note: note-secret by \(name)
      intake.2.1:
        rating: n/a
        reason: reason-secret
      handover.1.1: {rating: \(rating), note: note-secret}
      gone.1.1: F

    """
  }

  private static let engagement =
    SampleFiles.engagement + """
      assessor: Lead Visible
      smallest-group: 3
      respondents:
        - {name: Ann-Secret, group: Operations}
        - {name: Bob-Secret, group: Operations}
        - {name: Cem-Secret, group: Operations}
        - {name: Dee-Secret, group: Board}

      """

  static let files: [String: String] = {
    var files = SampleFiles.all.filter { $0.key.hasPrefix("questionnaires/") }
    for folder in ["e", "old"] {
      files["\(folder)/engagement.yaml"] =
        folder == "e" ? engagement : engagement.replacing("2026-11-03", with: "2025-11-03")
      for (name, person, rating) in [
        ("ann-file-secret", "Ann-Secret", "F"), ("bob-other-secret", "Bob-Secret", "N"),
        ("c-file-secret", "Cem-Secret", "P"), ("d-file-secret", "Dee-Secret", folder == "e" ? "L" : "F"),
      ] {
        files["\(folder)/answers/\(name).yaml"] = sheet(person, rating).replacing("\"1.0\"", with: "\"0.9\"")
      }
      files["\(folder)/answers/room-file-secret.yaml"] = sheet("Room-Secret", "L", role: "consensus")
        .replacing("  gone.1.1: F\n", with: "").replacing("  handover.1.1: {rating: L, note: note-secret}\n", with: "")
      files["\(folder)/answers/late-secret.yaml"] =
        "respondent: late-secret\nquestionnaire: tiny\nversion: \"1.0\"\nanswers:\n  intake.1.1:\n"
    }
    return files
  }()

  struct Output: Hashable, Sendable, CustomTestStringConvertible {
    let command: [String]
    let folders: [String]
    /// Whether notes and evidence are printed where they are not left out.
    let hasComments: Bool

    var testDescription: String { command.joined(separator: " ") }
  }

  static let outputs: [Output] = [
    Output(command: ["report", "e", "--assets", "-o", "out"], folders: ["e"], hasComments: true),
    Output(command: ["report", "e", "--earlier", "old", "-o", "out"], folders: ["e", "old"], hasComments: true),
    Output(command: ["report", "e", "--kind", "executive", "-o", "out"], folders: ["e"], hasComments: true),
    Output(command: ["report", "e", "--kind", "audit", "-o", "out"], folders: ["e"], hasComments: true),
    Output(command: ["report", "e", "--language", "de", "-o", "out"], folders: ["e"], hasComments: true),
    Output(
      command: ["compare", "old", "e", "--format", "html", "-o", "out/c.html"], folders: ["old", "e"],
      hasComments: false),
    Output(
      command: ["compare", "old", "e", "--format", "markdown", "-o", "out/c.md"], folders: ["old", "e"],
      hasComments: false),
    Output(
      command: ["portfolio", "old", "e", "--format", "html", "-o", "out/p.html"], folders: ["old", "e"],
      hasComments: false),
  ]

  /// The files that a command wrote.
  private func written(_ output: Output, _ names: String) async -> (run: MemoryRun, files: [String: String]) {
    let comments = output.hasComments ? ["--without", "comments"] : []
    let run = await MemoryRun(output.command + ["--names", names] + comments, files: Self.files)
    return (run, run.files.filter { $0.key.hasPrefix("out/") })
  }

  @Test(arguments: outputs, ["none", "roles"]) func noWordOfARespondentIsLeft(output: Output, names: String) async {
    let (run, files) = await written(output, names)
    #expect(run.status == .done && !files.isEmpty)
    for (path, text) in files {
      for secret in Self.secrets {
        #expect(!text.lowercased().contains(secret.lowercased()), "\(secret) in \(path)")
      }
    }
    let all = files.values.joined()
    #expect(output.command[0] == "portfolio" || all.contains("Corner shop"))
    #expect(!output.hasComments || all.contains("Lead Visible"))
  }

  /// Without the options each private word is found somewhere, so the test above can fail.
  @Test func aFullReportContainsTheOmittedParts() async {
    let all = await [Self.outputs[0], Self.outputs[3]].asyncTexts { await MemoryRun($0.command, files: Self.files) }
    for secret in Self.secrets where secret != "owner-secret" { #expect(all.contains(secret), "\(secret)") }
  }

  @Test(arguments: outputs, ["none", "roles"]) func aReportWithoutNamesIsVerified(output: Output, names: String) async {
    let (run, files) = await written(output, names)
    for path in files.keys where !path.hasSuffix(".svg") {
      let verified = await MemoryRun(["verify", path] + output.folders, files: run.files)
      let language = verified.output.contains("not compared: de.yaml")
      #expect(verified.status == .done || language, "\(path): \(verified.output)\(verified.errors)")
      var changed = run.files
      changed["e/answers/bob-other-secret.yaml"]? += "# changed\n"
      let refused = await MemoryRun(["verify", path] + output.folders, files: changed)
      #expect(refused.status == .inputHasErrors && refused.output.contains("in the report but not in the folder"))
    }
  }

  @Test func rolesAreNamedWhereTheGroupIsLargeEnough() async throws {
    let report = try #require(await written(Self.outputs[0], "roles").files["out/report.md"])
    #expect(report.contains("Operations") && report.contains("a respondent") && report.contains("workshop"))
    #expect(!report.contains("Board") && !report.contains("Respondent A"))
  }

  @Test func pseudonymsAndFilesAreNumbered() async throws {
    let report = try #require(await written(Self.outputs[0], "none").files["out/report.md"])
    for letter in "ABCDE" { #expect(report.contains("Respondent \(letter)")) }
    #expect(!report.contains("Respondent F"))
    for number in 1...6 { #expect(report.contains("| answers \(number) |")) }
  }

  @Test func aReportWithoutNamesWarnsOfComments() async {
    let warned = await MemoryRun(["report", "e", "--names", "none"], files: Self.files)
    #expect(warned.status == .done && warned.errors.contains("may identify people; add --without comments"))
    let quiet = await written(Self.outputs[0], "none").run
    #expect(!quiet.errors.contains("may identify people"))
    let full = await MemoryRun(["report", "e"], files: Self.files)
    #expect(!full.errors.contains("may identify people"))
  }

  @Test func theTerminalShowsNoNameEither() async {
    let run = await MemoryRun(["agree", "e", "--names", "none"], files: Self.files)
    #expect(run.status == .done && run.output.contains("Respondent A") && !run.output.contains("Bob-Secret: "))
  }
}

extension Array {
  /// The files that the commands of the elements wrote into `out`, one after the other.
  fileprivate func asyncTexts(_ run: (Element) async -> MemoryRun) async -> String {
    var texts = ""
    for element in self {
      for (path, text) in await run(element).files where path.hasPrefix("out/") { texts += text }
    }
    return texts
  }
}
