import Testing

@testable import OperatingSystem
@testable import assay

/// An anonymous export holds nothing private: each private word of the files is searched for in the whole output.
@Suite struct PrivacyTests {
  /// Each is in one private place of the files only.
  private static let secrets = [
    "Ann-Secret", "Bob-Secret", "Room-Secret", "note-secret", "reason-secret", "title-secret", "host-secret",
    "path-secret", "remark-secret", "own-secret", "Shop-Secret", "Lead-Secret", "Look-Secret", "folder-secret",
    "file-secret", "owner-secret", "cause-secret", "pinned-secret", "2031-07-19", "2031-08-23", "orphan-secret",
  ]

  private static func sheet(_ name: String, role: String, version: String = "1.0") -> String {
    """
    # remark-secret
    respondent: \(name)
    role: \(role)
    date: 2031-07-19
    questionnaire: tiny
    version: "\(version)"
    x-own: own-secret
    answers:
      intake.1.1:
        rating: F
        evidence:
          - title: title-secret
            location: https://host-secret.example/path-secret
            date: 2031-08-23
        note: note-secret
        confidence: high
      intake.2.1:
        rating: n/a
        reason: reason-secret
      handover.1.1:
        note: note-secret without a rating

    """
  }

  private static let files = SampleFiles.all.filter { $0.key.hasPrefix("questionnaires/") }.merging([
    "folder-secret/engagement.yaml": SampleFiles.engagement
      .replacing("Corner shop", with: "Shop-Secret").replacing("First look", with: "Look-Secret")
      + "assessor: Lead-Secret\n",
    "folder-secret/actions.yaml": """
    actions:
      - {id: A-001, kind: improvement, about: intake.2.1, owner: owner-secret, cause: cause-secret}

    """,
    "folder-secret/library/tiny.yaml": "# pinned-secret\n" + SampleFiles.questionnaire,
    "folder-secret/library/frameworks/house.yaml": "# pinned-secret\n" + SampleFiles.catalogue,
    "folder-secret/answers/file-secret.yaml": sheet("Ann-Secret", role: "respondent"),
    "folder-secret/answers/b.yaml": sheet("Bob-Secret", role: "respondent", version: "0.9")
      + "  orphan-secret.1: F\n",
    "folder-secret/answers/c.yaml": sheet("Room-Secret", role: "consensus"),
  ]) { $1 }

  @Test(
    arguments: ["folder-secret", "folder-secret/engagement.yaml", "folder-secret/answers/file-secret.yaml"],
    ["csv", "json"])
  func anAnonymousExportContainsNothingPrivate(path: String, format: String) async throws {
    let arguments = ["export", path, "--anonymous", "--format", format]
    let printed = await MemoryRun(arguments, files: Self.files)
    let written = await MemoryRun(arguments + ["-o", "out"], files: Self.files)
    let output = try #require(written.files["out"])
    #expect(printed.status == .done && printed.output == output)
    #expect(written.output.isEmpty)
    for secret in Self.secrets { #expect(!output.lowercased().contains(secret.lowercased()), "\(secret)") }
    // What is left is worth exporting.
    #expect(output.contains("respondent-1") && output.contains("high") && output.contains("n/a"))
  }

  /// Without the option, every private word that an export contains is found, so the test above can fail.
  @Test(arguments: ["csv", "json"])
  func aFullExportContainsWhatTheAnonymousOneLeavesOut(format: String) async {
    let output = await MemoryRun(["export", "folder-secret", "--format", format], files: Self.files).output
    for secret in [
      "Ann-Secret", "note-secret", "reason-secret", "title-secret", "host-secret", "2031-07-19", "2031-08-23",
    ] {
      #expect(output.contains(secret), "\(secret)")
    }
  }
}
