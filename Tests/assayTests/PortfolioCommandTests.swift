import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct PortfolioCommandTests {
  /// `count` engagements in `u/`, of which some rate higher; each is called by its number.
  private func units(_ count: Int) -> [String: String] {
    var files = SampleFiles.all
    for number in 0..<count {
      let name = "u/\(100 + number)"
      files["\(name)/engagement.yaml"] = SampleFiles.engagement.replacing("sample", with: "unit-\(number)")
      files["\(name)/answers/ann.yaml"] = number.isMultiple(of: 3) ? SampleFiles.ann : SampleFiles.bob
    }
    return files
  }

  private func run(_ files: [String: String], _ options: String..., terminal: Int? = nil) async -> MemoryRun {
    await MemoryRun(["portfolio", "u"] + options, files: files, errorTerminal: terminal, tick: .milliseconds(70))
  }

  private func paths(_ csv: String) -> [String] {
    csv.split(separator: "\r\n").filter { $0.contains(",overall,") }.map { String($0.prefix { $0 != "," }) }
  }

  @Test(arguments: ["table", "json", "csv", "html", "markdown"])
  func anyNumberOfJobsGivesTheSameBytesInTheFoldersOrder(format: String) async {
    let files = units(90)
    let one = await run(files, "--format", format, "--jobs", "1")
    #expect(one.status == .done && one.errors.isEmpty, "\(one.errors)")
    for jobs in ["2", "8", "1000"] {
      let many = await run(files, "--format", format, "--jobs", jobs)
      #expect(many.output == one.output)
    }
    if format == "csv" { #expect(paths(one.output) == (100..<190).map { "u/\($0)" }) }
  }

  @Test(arguments: [0, 1, 45, 89]) func aFaultyFolderIsNamedAndPassedOver(place: Int) async {
    var files = units(90)
    files["u/\(100 + place)/answers/ann.yaml"] = SampleFiles.ann.replacing(": F", with: ": Q")
    let run = await run(files, "--format", "csv", "--jobs", "4")
    #expect(run.status == .inputHasErrors)
    #expect(paths(run.output) == (100..<190).filter { $0 != 100 + place }.map { "u/\($0)" })
    #expect(run.errors.contains("unknown rating 'Q'"))
    #expect(run.errors.contains("assay: skipped: 'u/\(100 + place)' has 1 error\n"))
    #expect(run.errors.hasSuffix("assay: 1 engagement skipped, 89 shown\n"))
  }

  @Test func faultsAreToldInTheFoldersOrder() async {
    var files = units(60)
    for number in [3, 17, 18, 40] {
      files["u/\(100 + number)/engagement.yaml"] = "engagement: x\nquestionnaire: tyni\n"
    }
    let run = await run(files, "--jobs", "8")
    let named = run.errors.split(separator: "\n").filter { $0.contains("skipped: ") }
    #expect(named == [103, 117, 118, 140].map { "assay: skipped: 'u/\($0)' has 1 error" })
    let again = await self.run(files, "--jobs", "1")
    #expect(again.errors == run.errors)
  }

  @Test func withoutAUsableFolderNothingIsWritten() async {
    var files = units(2)
    for number in [0, 1] { files["u/\(100 + number)/engagement.yaml"] = "engagement: x\n" }
    for format in ["csv", "json"] {
      let run = await run(files, "--format", format)
      #expect(run.status == .inputHasErrors && run.output.isEmpty)
      #expect(run.errors.hasSuffix("assay: no engagement could be read\n"))
    }
  }

  /// Another questionnaire than the first folder's is found by whichever task meets it.
  @Test func foldersMayAnswerDifferentQuestionnaires() async {
    var files = units(60)
    files["questionnaires/small.yaml"] = SampleFiles.questionnaire.replacing(
      "questionnaire: tiny", with: "questionnaire: small")
    for number in 20..<60 {
      let name = "u/\(100 + number)"
      for file in ["engagement", "answers/ann"] {
        files["\(name)/\(file).yaml"] = files["\(name)/\(file).yaml"]?
          .replacing("questionnaire: tiny", with: "questionnaire: small")
      }
    }
    let run = await run(files, "--format", "csv", "--jobs", "8")
    #expect(run.status == .done, "\(run.errors)")
    let rows = run.output.split(separator: "\r\n").filter { $0.contains(",overall,") }
    #expect(rows.count { $0.contains(",small,") } == 40 && rows.count { $0.contains(",tiny,") } == 20)
  }

  /// Three units in two folders: `b` has the lowest result, `a` the widest gap after it.
  private var groups: [String: String] {
    var files = SampleFiles.all.filter { $0.key.hasPrefix("questionnaires/") }
    for (path, title, rating) in [("n/b", "beta", "N"), ("s/a", "Alpha", "P"), ("n/c", "Gamma", "F")] {
      files["\(path)/engagement.yaml"] = SampleFiles.engagement.replacing("First look", with: title)
      files["\(path)/answers/ann.yaml"] = SampleFiles.ann.replacing("intake.1.1: F", with: "intake.1.1: \(rating)")
        .replacing("intake.2.1: N", with: "intake.2.1: \(rating)")
    }
    return files
  }

  private func titles(_ options: String...) async -> [String] {
    let run = await MemoryRun(["portfolio", "s/a", "n/c", "n/b", "--format", "json"] + options, files: groups)
    return run.output.matches(of: /"title": "(alpha|beta|gamma)"/.ignoresCase()).map { String($0.1) }
  }

  @Test func unitsAreInTheOrderThatIsAskedFor() async {
    #expect(await titles() == ["Alpha", "Gamma", "beta"])
    #expect(await titles("--order", "name") == ["Alpha", "beta", "Gamma"])
    #expect(await titles("--order", "level") == ["beta", "Alpha", "Gamma"])
    #expect(await titles("--order", "gap") == ["Alpha", "beta", "Gamma"])
  }

  @Test func unitsOfSeveralFoldersAreGrouped() async {
    let table = await MemoryRun(["portfolio", "n", "s"], files: groups)
    let lines = table.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(lines.dropFirst(2).prefix(5) == ["n", "beta", "Gamma", "s", "Alpha"])
    let json = await MemoryRun(["portfolio", "n", "s", "--format", "json"], files: groups)
    #expect(json.output.matches(of: /"group": "(.)"/).map(\.1) == ["n", "n", "s"])
    let one = await MemoryRun(["portfolio", "n", "--format", "json"], files: groups)
    #expect(one.output.contains("\"group\": null"))
    let page = await MemoryRun(["portfolio", "n", "s", "--format", "markdown"], files: groups)
    #expect(page.output.contains("Groups of units") && page.output.contains("\n| n | 2 |"))
  }

  @Test(arguments: [40, 60, 80, 120]) func theTableStaysWithinTheWidthOfTheTerminal(columns: Int) async {
    let run = await MemoryRun(["portfolio", "n", "s", "--no-color"], files: groups, terminal: columns)
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(run.output)")
  }

  @Test func aFileContainsWhatStandardOutputWouldGet() async {
    for format in ["csv", "json"] {
      let printed = await run(units(5), "--format", format)
      let written = await run(units(5), "--format", format, "-o", "out")
      #expect(written.output.isEmpty && written.errors == "wrote out\n" && written.files["out"] == printed.output)
    }
  }

  @Test func aTerminalShowsTheProgress() async {
    let run = await run(units(40), terminal: 80)
    // The first look at the clock is when work begins: the fifteenth folder is the first beyond a second.
    #expect(
      run.errors.hasPrefix("\r[#######-------------] 15/40 engagements, 14/s, 2 s left\u{1B}[K\r"), "\(run.errors)")
    #expect(run.errors.hasSuffix("\r\u{1B}[K"))
    let silent = await self.run(units(40))
    #expect(silent.errors.isEmpty && silent.output == run.output)
  }

  @Test func diagnosticsAreOnLinesOfTheirOwn() async {
    var files = units(40)
    files["u/130/engagement.yaml"] = "engagement: x\n"
    let run = await run(files, terminal: 80)
    #expect(run.errors.contains("left\u{1B}[K\r\u{1B}[Ku/130/engagement.yaml:"), "\(run.errors)")
  }
}
