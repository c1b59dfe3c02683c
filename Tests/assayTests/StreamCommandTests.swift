import Foundation
import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct StreamCommandTests {
  private let engagement = #"{"engagement": "sample", "questionnaire": "tiny", "target": 2}"#
  private let ann =
    #"{"respondent":"ann","questionnaire":"tiny","version":"1.0","answers":{"intake.1.1":"F","intake.2.1":"N","handover.1.1":"L"}}"#
  private let bob = """
    {"respondent":"bob","questionnaire":"tiny","version":"1.0","answers":{"intake.1.1":"F","intake.2.1":{"rating":"F",\
    "note":"The list has an owner column."},"handover.1.1":"F","handover.2.1":null}}
    """

  private func line(_ engagement: String? = nil, _ sheets: String...) -> String {
    "{\"engagement\": \(engagement ?? self.engagement), \"sheets\": [\(sheets.joined(separator: ", "))]}\n"
  }

  private func run(_ input: String, _ options: [String] = [], terminal: Int? = nil) async -> MemoryRun {
    await MemoryRun(
      ["stream", "--questionnaire", "tiny"] + options, files: SampleFiles.all, input: input, terminal: terminal)
  }

  private func objects(_ output: String) throws -> [NSDictionary] {
    try output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
    }
  }

  @Test func aLineHasTheScoreThatItsFilesWouldHave() async throws {
    let stream = await run(line(nil, ann, bob))
    #expect(stream.status == .done, "\(stream.errors)\(stream.output)")
    let score = await MemoryRun(["score", "e", "--format", "json"], files: SampleFiles.all)
    let wanted = try #require(JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? NSDictionary)
    #expect(try objects(stream.output) == [wanted])
    #expect(stream.output.filter { $0 == "\n" }.count == 1)
    // The same text but for the white space outside strings, of which the sample's strings have no two in a row.
    let packed = score.output.replacing(/\n */, with: "").replacing("\": ", with: "\":")
    #expect(stream.output == packed + "\n")
  }

  @Test func everyLineHasItsResultInItsPlace() async throws {
    let other = engagement.replacing("sample", with: "other")
    let input = line(nil, ann) + "\n{\"engagement\": {}\n" + line(other) + line(other, #"{"respondent": "x"}"#)
    let stream = await run(input)
    #expect(stream.status == .inputHasErrors)
    #expect(stream.errors.isEmpty)
    let found = try objects(stream.output)
    #expect(
      found.map { $0["schema"] as? String } == [
        "assay.score/2", "assay.error/1", "assay.error/1", "assay.score/2", "assay.error/1",
      ])
    #expect(found.compactMap { $0["line"] as? Int } == [2, 3, 5])
    #expect(found.map { $0["engagement"] as? String } == ["sample", nil, nil, "other", "other"])
  }

  @Test func allFaultsOfALineAreToldWithTheirPlaces() async throws {
    let wrong = #"{"engagement": "sample", "questionnaire": "tiny", "target": 9, "topcis": []}"#
    let sheet =
      #"{"respondent": "x", "questionnaire": "tiny", "answers": {"intake.1.1": "Q", "nope": "F", "handover.1.1": {"rating": "n/a"}}}"#
    let stream = await run(line(wrong, ann, sheet))
    let found = try #require(try objects(stream.output).first)
    #expect(
      found["errors"] as? [String] == [
        "/engagement/target: there is no level 9; the questionnaire has levels 1 to 5",
        "/engagement/topcis: unknown key 'topcis' in an engagement; did you mean 'topics'?",
        "/sheets/1/answers/intake.1.1: unknown rating 'Q'; write one of: N, P, L, F, n/a, no case, unknown",
        "/sheets/1/answers/nope: the questionnaire has no criterion 'nope'",
        "/sheets/1/answers/handover.1.1/rating: n/a needs a reason; write {\"rating\": \"n/a\", \"reason\": \"…\"}",
      ])
  }

  @Test(arguments: [
    ("[]", "expected an object here; write it in { }"),
    ("{\"a\"", "column 5: the text ends here; expected ':'"),
    ("{}", "the line has no 'engagement'; write {\"engagement\": {…}, \"sheets\": [{…}]}"),
    (
      #"{"engagement": {"engagement": "a", "questionnaire": "tiyn"}}"#,
      "/engagement/questionnaire: the engagement uses questionnaire 'tiyn', this stream 'tiny'; run a separate stream"
    ),
    (
      #"{"engagement": {"engagement": "a", "questionnaire": "tiny"}, "sheets": {}}"#,
      "/sheets: expected an array here; write it in [ ]"
    ),
  ])
  func aLineOfAnotherShapeIsToldSo(text: String, error: String) async throws {
    let found = try objects(await run(text + "\n").output)
    #expect(found.map { $0["errors"] as? [String] } == [[error]])
  }

  @Test func aByteOrderMarkIsSkipped() async {
    #expect(await run("\u{FEFF}" + line(nil, ann) + "\u{FEFF}" + line(nil, bob)).status == .done)
  }

  @Test func aLineAboveTheLimitIsAFaultAndTheNextIsRead() async throws {
    let stream = await run(String(repeating: "x", count: 16_000_001) + "\n" + line(nil, ann))
    #expect(stream.status == .inputHasErrors)
    let found = try objects(stream.output)
    #expect(found[0]["errors"] as? [String] == ["the line is longer than 16 MB"])
    #expect(found[1]["schema"] as? String == "assay.score/2")
  }

  @Test func warningsGoToStandardErrorWithTheirLine() async {
    let old = ann.replacing("1.0", with: "0.9").replacing("intake.2.1", with: "gone.1")
    let stream = await run(line(nil, ann) + line(nil, old))
    #expect(stream.status == .done)
    #expect(stream.errors.hasPrefix("assay: line 2: warning: /sheets/0/version: the sheet belongs to version '0.9'"))
    #expect(stream.errors.contains("assay: line 2: warning: /sheets/0/answers/gone.1: this version"))
  }

  /// The last flush is the one at the end of every command.
  @Test(arguments: [(nil, [2]), (80, [1, 2, 2])] as [(Int?, [Int])])
  func outputIsWrittenByLineOnATerminalAndInBlocksOtherwise(terminal: Int?, linesAtFlushes: [Int]) async {
    #expect(await run(line(nil, ann) + line(nil, bob), terminal: terminal).linesAtFlushes == linesAtFlushes)
  }

  @Test func progressIsShownIfOutputIsNotATerminal() async {
    let lines = String(repeating: line(nil, ann), count: 12)
    let arguments = ["stream", "--questionnaire", "tiny"]
    let watched = await MemoryRun(
      arguments, files: SampleFiles.all, input: lines, errorTerminal: 80, tick: .milliseconds(100))
    #expect(watched.errors.hasPrefix("\r10 lines, 10/s\u{1B}[K\r11 lines, 10/s\u{1B}[K"), "\(watched.errors)")
    #expect(watched.errors.hasSuffix("\r\u{1B}[K"))
    let direct = await MemoryRun(
      arguments, files: SampleFiles.all, input: lines, terminal: 80, errorTerminal: 80, tick: .milliseconds(100))
    #expect(direct.errors.isEmpty && direct.output.filter { $0 == "\n" }.count == 12)
  }

  @Test func noLinesAreNotAnError() async {
    let stream = await run("")
    #expect(stream.status == .done)
    #expect(stream.output.isEmpty)
  }

  @Test func anotherMethodCanBeAskedFor() async {
    #expect(await run(line(nil, ann), ["--method", "mean"]).output.contains("\"method\":\"mean\""))
  }

  @Test func anUnknownQuestionnaireGetsASuggestion() async {
    let stream = await MemoryRun(["stream", "--questionnaire", "tiyn"], files: SampleFiles.all)
    #expect(stream.status == .wrongCommandLine)
    #expect(stream.errors.contains("did you mean 'tiny'?"))
    #expect(await MemoryRun(["stream"]).status == .wrongCommandLine)
  }
}
