import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct CompletionTests {
  private func offered(
    _ line: String, shell: String = "zsh", files: [String: String] = SampleFiles.all, breaks: String = ""
  ) async -> [String] {
    let run = await MemoryRun(
      ["completions", shell, "--", line], files: files, environment: ["COMP_WORDBREAKS": breaks])
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theScriptAsksTheProgram(shell: String) async {
    let run = await MemoryRun(["completions", shell])
    #expect(run.status == .done)
    #expect(run.output.contains("command assay completions \(shell) --"))
  }

  @Test func everyCommandIsOffered() async {
    let words = await offered("assay ").dropFirst().map { $0.prefix { $0 != "\t" } }
    #expect(words == Command.all.map { $0.name[...] })
  }

  @Test(arguments: [
    ("assay sc", ["words", "score\tScore an engagement"]),
    ("assay --li", ["words", "--library\tfolder searched first for questionnaires and catalogues; can be repeated"]),
    ("LANG=C assay help sco", ["words", "score\tScore an engagement"]),
    ("assay score e --form", ["words", "--format\toutput format (default: table)"]),
    ("assay score --format json e --form", ["words"]),
    ("assay score e --format ", ["words", "table", "json", "csv", "junit"]),
    ("assay score e --format=t", ["words", "--format=table"]),
    ("assay report e --format html,", ["list", "html,markdown", "html,docx"]),
    ("assay report e -o ", ["folders"]), ("assay import ", ["files"]), ("assay import a.csv -o ", ["files"]),
    ("assay sc e x y z ", ["words"]), ("assay score e f ", ["words"]), ("assay scoer ", ["words"]),
  ])
  func wordsOfTheProgramAreOffered(line: String, expected: [String]) async {
    #expect(await offered(line) == expected)
  }

  @Test(arguments: [
    ("assay score ", ["words", "e"]), ("assay score ./", ["words", "./e"]), ("assay score x", ["folders"]),
    ("assay compare e ", ["words", "e"]), ("assay export ", ["files", "e"]),
    ("assay new d --questionnaire t", ["files", "tiny"]), ("assay list topics t", ["files", "tiny"]),
    ("assay new d --questionnaire tiny --topics ", ["list", "intake\tIntake ␛[2J", "handover\tHandover"]),
    ("assay report e --topics intake,", ["list", "intake,handover\tHandover"]),
    ("assay report e --order ", ["words", "questionnaire", "group", "priority"]),
    ("assay interview e --topics intake,", ["list", "intake,handover\tHandover"]),
    (
      "assay explain e int",
      [
        "words", "intake\tIntake ␛[2J", "intake.1.1\tRequests are written down.",
        "intake.2.1\tSomebody owns each request.",
      ]
    ),
    ("assay explain e house:1.1", ["words", "house:1.1\tIntake of requests"]),
    ("assay show house:1.2", ["files", "house:1.2\tHandover"]),
    ("assay interview e --respondent ", ["words", "ann", "bob"]), ("assay form e --language d", ["files", "de"]),
    ("assay report e --language d", ["files", "de"]),
    ("assay report e --framework ", ["words", "house\tHouse rules"]), ("assay explain missing ", ["words"]),
    ("assay explain '$(touch x)' ", ["words"]),
  ])
  func namesOfTheLibraryAndTheEngagementAreOffered(line: String, expected: [String]) async {
    #expect(await offered(line) == expected)
  }

  private static let strange = SampleFiles.all.merging(
    [
      "e/answers/eve.yaml": #"{respondent: "Eve's $(touch x) \"`y`\" !", questionnaire: tiny, answers: {}}"#,
      "e/answers/two.yaml": #"{respondent: "Two\nlines", questionnaire: tiny, answers: {}}"#,
    ]) { _, new in new }

  @Test(arguments: [
    ("assay interview e --respondent ", #"Eve\'s\ \$\(touch\ x\)\ \"\`y\`\"\ \!"#),
    (#"assay interview e --respondent Eve\'s\ "#, #"Eve\'s\ \$\(touch\ x\)\ \"\`y\`\"\ \!"#),
    ("assay interview e --respondent 'E", #"Eve'\''s $(touch x) "`y`" !"#),
    ("assay interview e --respondent=E", #"Eve\'s\ \$\(touch\ x\)\ \"\`y\`\"\ \!"#),
  ])
  func bashGetsEveryCharacterWithoutItsMeaning(line: String, expected: String) async {
    let found = await offered(line, shell: "bash", files: Self.strange, breaks: " \t\n\"'@><=;|&(:")
    #expect(found.last == expected)
    #expect(!found.contains { $0.contains("Two") })
  }

  @Test func bashIsNotOfferedAnExclamationMarkWithinDoubleQuotes() async {
    #expect(await offered(#"assay interview e --respondent "E"#, shell: "bash", files: Self.strange) == ["words"])
  }

  @Test func bashGetsTheRestOfAWordThatItSplits() async {
    let breaks = " \t\n\"'@><=;|&(:"
    #expect(await offered("assay explain e house:1.", shell: "bash", breaks: breaks) == ["words", "1.1", "1.2"])
    #expect(await offered("assay explain e house:1.2", shell: "bash") == ["words", "house:1.2"])
  }

  @Test(arguments: [
    ("bash", #"a "b c" 'd\'\ e f\ g"#, ["b c", #"d\ e"#], "f g"), ("fish", #"a 'b\'c' "d\$" e"#, ["b'c", "d$"], "e"),
    ("zsh", #"X=1 a b"#, [], "b"), ("zsh", #"a "x\y" "#, [#"x\y"#], ""), ("zsh", #"a '' "#, [""], ""),
    ("zsh", "", [], ""),
    ("zsh", #"a b\"#, [], "b"),
  ])
  func aLineIsSplitAsTheShellSplitsIt(shell: String, line: String, words: [String], current: String) throws {
    let typed = TypedLine(line, in: try #require(Shell(rawValue: shell)))
    #expect(typed.words == words)
    #expect(typed.current == current)
  }
}
