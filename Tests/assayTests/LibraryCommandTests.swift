import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct LibraryCommandTests {
  @Test(arguments: [
    (["list", "topics", "tiny"], "list-topics.txt"), (["show", "tiny"], "show-questionnaire.txt"),
    (["show", "house"], "show-catalogue.txt"), (["show", "house:1.2"], "show-item.txt"),
    (["show", "questionnaires/frameworks/house.yaml"], "show-catalogue.txt"),
    (["show", "questionnaires/tiny.yaml"], "show-questionnaire.txt"),
  ])
  func listsAndTextsAreReadable(arguments: [String], golden: String) async throws {
    let run = await MemoryRun(arguments, files: SampleFiles.all)
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    try expectGolden(run.output, golden)
  }

  @Test func theListHasWhatIsShippedAndWhatIsLocal() async {
    let lines = await MemoryRun(["list"], files: SampleFiles.all).output.split(separator: "\n").map { String($0) }
    for start in ["questionnaire ", "tiny ", "catalogue ", "iso20000 ", "house "] {
      #expect(lines.contains { $0.hasPrefix(start) }, "\(start)")
    }
    let catalogues = await MemoryRun(["list", "catalogues"], files: SampleFiles.all).output
    #expect(!catalogues.contains("tiny"))
    let questionnaires = await MemoryRun(["list", "questionnaires"], files: SampleFiles.all).output
    #expect(!questionnaires.contains("house"))
  }

  @Test func aFaultyQuestionnaireIsReportedAndTheOthersAreListed() async {
    let run = await MemoryRun(
      ["list", "questionnaires"], files: SampleFiles.with("questionnaires/bad.yaml", "questionnaire: [\n"))
    #expect(run.status == .inputHasErrors)
    #expect(run.errors.contains("questionnaires/bad.yaml:"))
    #expect(run.output.contains("tiny"))
  }

  @Test func anItemIsAskedByTheCriteriaOfAnEqualItem() async {
    let run = await MemoryRun(["show", "itil5:incident-management"])
    #expect(run.output.contains("the same as itil4:incident-management"))
    #expect(run.output.contains("incident-management.2.1 → incident-management: "))
    #expect(!run.output.contains("Asked by\n  no criterion"))
  }

  @Test func whatAQuestionnaireExtendsIsShownWithIt() async {
    let own = "questionnaire: own\ntitle: Ours\nextends: tiny\ndrop: [handover]\n"
    let run = await MemoryRun(["show", "own"], files: SampleFiles.with("questionnaires/own.yaml", own))
    #expect(run.status == .done)
    #expect(run.output.contains("intake.2.1"))
    #expect(!run.output.contains("handover"))
  }

  @Test(arguments: [
    (["show", "tinny"], "unknown questionnaire or catalogue 'tinny'; did you mean 'tiny'?"),
    (["show", "huose:1"], "unknown catalogue 'huose'; did you mean 'house'?"),
    (["show", "house:1.3"], "'house' has no item '1.3'"),
    (["show", "e/engagement.yaml"], "'e/engagement.yaml' is not a questionnaire or catalogue"),
    (["list", "topics"], "'list topics' needs QUESTIONNAIRE"),
    (["list", "catalogues", "tiny"], "unexpected argument 'tiny' for 'list catalogues'"),
    (["list", "topics", "tniy"], "unknown questionnaire 'tniy'; did you mean 'tiny'?"),
    (["list", "topisc"], "WHAT: 'topisc' is not one of questionnaires, catalogues, topics; did you mean 'topics'?"),
  ])
  func anUnknownNameGetsASuggestion(arguments: [String], message: String) async {
    let run = await MemoryRun(arguments, files: SampleFiles.all)
    #expect(run.status == .wrongCommandLine)
    #expect(run.errors.hasPrefix("assay: \(message)"))
    #expect(run.output.isEmpty)
  }
}
