import Testing

@testable import OperatingSystem
@testable import assay

private enum Format: String, CaseIterable { case table, json, csv }

private let folder = Positional("DIR", .folder, "the engagement's folder")
private let more = Positional(many: "PATH", .file, "more files")
private let format = Option("format", .oneOf(Format.self), default: .table, "how to print it")
private let output = Option("output", short: "o", .folder, as: "DIR", "where to write")
private let target = Option("target", .wholeNumber(1...5), as: "N", "the level to reach")
private let topics = Option("topics", .list, as: "A,B", "only these topics")
private let kinds = Option("kinds", .list(of: ReportFormat.self), as: "A,B", default: [.html], "what to make")
private let quiet = Option(flag: "quiet", short: "q", "say less")
private let respondent = Option(required: "respondent", .text, as: "NAME", "who answers")

private let sample = Command(
  name: "sample", summary: "Try everything", positionals: [folder],
  options: [format, output, target, topics, kinds, quiet, Option.library],
  run: { (_) throws(CommandFailure) in .done })

@Suite struct ArgumentParserTests {
  private func parse(_ words: String...) throws(CommandFailure) -> ParsedArguments {
    try ArgumentParser.parse(words, of: sample)
  }

  @Test func valuesStandBehindAnEqualsSignOrInTheNextWord() throws {
    for words in [["--format=json", "d"], ["d", "--format", "json"], ["--format", "json", "--", "d"]] {
      let parsed = try ArgumentParser.parse(words, of: sample)
      #expect(parsed[format] == .json)
      #expect(parsed[folder] == "d")
    }
  }

  @Test func shortFormsTakeTheirValueAttachedOrNot() throws {
    #expect(try parse("d", "-o", "out")[output] == "out")
    #expect(try parse("d", "-oout")[output] == "out")
    #expect(try parse("d", "-o", "-")[output] == "-")
    #expect(try parse("d", "-q")[quiet])
  }

  @Test func kindsOfValuesAreRead() throws {
    let parsed = try parse("d", "--target", "3", "--topics", "a, b", "--kinds", "markdown,html")
    #expect(parsed[target] == 3)
    #expect(parsed[topics] == ["a", "b"])
    #expect(parsed[kinds] == [.markdown, .html])
  }

  @Test func anOptionThatIsNotGivenHasItsDefault() throws {
    let parsed = try parse("d")
    #expect(parsed[format] == .table && parsed[kinds] == [.html] && !parsed[quiet])
    #expect(parsed[output] == nil && parsed[target] == nil && parsed[topics] == nil && parsed[.library] == [])
    // The sample does not take this option.
    #expect(parsed[.method] == nil)
  }

  @Test func aRequiredOptionIsNotOptional() throws {
    let command = Command(
      name: "ask", summary: "Ask", options: [respondent], run: { (_) throws(CommandFailure) in .done })
    let name: String = try ArgumentParser.parse(["--respondent", "Ann"], of: command)[respondent]
    #expect(name == "Ann")
    let failure = #expect(throws: CommandFailure.self) { try ArgumentParser.parse([], of: command) }
    #expect(
      failure?.message.text == "'ask' needs --respondent NAME: who answers\nassay: see 'assay ask --help'")
  }

  @Test func aRepeatableOptionKeepsAllValuesInOrder() throws {
    #expect(try parse("d", "--library", "x", "--library=y")[.library] == ["x", "y"])
  }

  @Test func afterTheSeparatorNothingIsAnOption() throws {
    #expect(try parse("--", "--format")[folder] == "--format")
    #expect(try parse("-")[folder] == "-")
  }

  @Test func aListOfPathsTakesAllThatIsLeft() throws {
    let command = Command(
      name: "check", summary: "Check", positionals: [folder, more], run: { (_) throws(CommandFailure) in .done })
    let parsed = try ArgumentParser.parse(["a", "b", "c"], of: command)
    #expect(parsed[folder] == "a")
    #expect(parsed[more] == ["b", "c"])
    #expect(throws: CommandFailure.self) { try ArgumentParser.parse(["a"], of: command) }
  }

  @Test(arguments: [
    (["d", "--formt", "json"], "unknown option '--formt'; did you mean '--format'?\nassay: see 'assay sample --help'"),
    (["d", "-format", "json"], "unknown option '-format'; did you mean '--format'?\nassay: see 'assay sample --help'"),
    (["d", "-x"], "unknown option '-x'\nassay: see 'assay sample --help'"),
    (["d", "--=x"], "unknown option '--'\nassay: see 'assay sample --help'"),
    (["d", "--quiet=yes"], "'--quiet' does not take a value"),
    (
      ["d", "--format"],
      "'--format' needs a value: --format table|json|csv (use --format=table|json|csv if the value begins with '-')"
    ),
    (["d", "-o", "--quiet"], "'-o' needs a value: -o DIR (use --output=DIR if the value begins with '-')"),
    (["d", "--format", "jsn"], "--format: 'jsn' is not one of table, json, csv; did you mean 'json'?"),
    (["d", "--format="], "--format: '' is empty"),
    (["d", "--target", "6"], "--target: '6' is not a whole number from 1 to 5"),
    (["d", "--target", "99999999999999999999"], "--target: '99999999999999999999' is not a whole number from 1 to 5"),
    (["d", "--target=+3"], "--target: '+3' is not a whole number from 1 to 5"),
    (["d", "--library", "x", "--library", ""], "--library: '' is empty"),
    (["d", "--topics", "a,,b"], "--topics: 'a,,b' has an empty entry: separate names by single commas"),
    (["d", "--kinds", "html,pdf"], "--kinds: 'html,pdf' contains 'pdf', which is not one of html, markdown"),
    (["d", "--target", "1", "--target", "2"], "'--target' is given more than once"),
    (["d", "e\u{1B}"], "unexpected argument 'e␛' for 'sample'\nassay: see 'assay sample --help'"),
    ([""], "DIR: '' is empty"),
    ([], "'sample' needs DIR: the engagement's folder\nassay: see 'assay sample --help'"),
  ])
  func whatIsWrongIsSaidWithWhatToWrite(words: [String], message: String) {
    let failure = #expect(throws: CommandFailure.self) { try ArgumentParser.parse(words, of: sample) }
    #expect(failure?.message.text == message)
    #expect(failure?.status == .wrongCommandLine)
  }

  @Test func noVectorOfWordsTraps() throws {
    let pieces = [
      "", "-", "--", "---", "--=", "-=", "-o", "-o=", "--format", "=", "é", "-\u{301}", "--target=", ",", "d", "\0",
    ]
    var read = 0
    for first in pieces {
      for second in pieces {
        for third in pieces where (try? ArgumentParser.parse([first, second, third], of: sample)) != nil { read += 1 }
      }
    }
    #expect(read > 0)
  }

  @Test func theHelpOfACommandIsLaidOutFor80Columns() throws {
    let page = HelpText.page(of: sample)
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try expectGolden(page + "\n", "help-sample.txt")
  }
}
