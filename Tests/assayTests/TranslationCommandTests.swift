import Testing

@testable import OperatingSystem
@testable import assay

/// The sample engagement with its questionnaire and catalogue in German.
@Suite struct TranslationCommandTests {
  private static let german = """
    translation: tiny
    language: de
    version: "1.0"
    title: Kleiner Check
    topics:
      intake: {title: Annahme, purpose: Wünsche annehmen.}
    criteria:
      intake.1.1: {text: Anfragen werden aufgeschrieben., improve: Eine Liste führen.}
      handover.1.1: {text: "Übergaben <b> finden statt."}

    """
  private static let catalogue = """
    translation: house
    language: de
    items:
      1.1: {title: Annahme von Anfragen}

    """

  private static let files = SampleFiles.all.merging([
    "questionnaires/languages/tiny.de.yaml": german, "questionnaires/languages/frameworks/house.de.yaml": catalogue,
  ]) { _, new in new }

  @Test func aReportShowsTheTranslation() async {
    let run = await MemoryRun(
      ["report", "e", "--language", "de", "--format", "html", "-o", "-"], files: Self.files)
    #expect(run.status == .done, "\(run.errors)")
    for text in [
      "Annahme", "Anfragen werden aufgeschrieben.", "Übergaben &lt;b&gt; finden statt.",
      "Annahme von Anfragen", "tiny.de.yaml", "frameworks/house.de.yaml",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    // What is missing stays as it is.
    #expect(run.output.contains("Handovers are written.") && !run.output.contains("Requests are written down."))
  }

  @Test func withoutALanguageNoTranslationIsRead() async {
    let run = await MemoryRun(["score", "e", "--format", "json"], files: Self.files)
    #expect(run.status == .done && run.reads["questionnaires/languages/tiny.de.yaml"] == nil)
    let plain = await MemoryRun(["score", "e", "--format", "json"], files: SampleFiles.all)
    #expect(run.output == plain.output)
  }

  @Test func aTranslationWithErrorsIsRefused() async {
    var files = Self.files
    files["questionnaires/languages/tiny.de.yaml"] = Self.german.replacing("intake.1.1:", with: "intake.1.2:")
    let run = await MemoryRun(["report", "e", "--language", "de", "-o", "out"], files: files)
    #expect(run.status == .inputHasErrors && run.errors.contains("'tiny' has no criterion 'intake.1.2'"))
    #expect(run.files.keys.allSatisfy { !$0.hasPrefix("out") })
  }

  @Test func aFrozenEngagementHasItsTranslations() async {
    let frozen = await MemoryRun(["freeze", "e"], files: Self.files).files
    #expect(frozen["e/library/languages/tiny.de.yaml"] == Self.german)
    // The catalogue has no edition, and its translation names none.
    #expect(frozen["e/library/languages/frameworks/house.de.yaml"] == Self.catalogue)
    let alone = frozen.filter { !$0.key.hasPrefix("questionnaires/") }
    let run = await MemoryRun(["report", "e", "--language", "de", "--format", "markdown", "-o", "-"], files: alone)
    #expect(run.output.contains("Anfragen werden aufgeschrieben"))
    let checked = await MemoryRun(["check", "e"], files: alone)
    #expect(checked.errors.contains("e/library/languages/tiny.de.yaml") && checked.status == .done)
    let next = await MemoryRun(["new", "f", "--from", "e"], files: alone)
    #expect(next.files["f/library/languages/tiny.de.yaml"] == Self.german)
  }

  /// The translation of another version stays outside: it would not fit what is pinned.
  @Test func aTranslationOfAnotherVersionIsNotPinned() async {
    var files = Self.files
    files["questionnaires/languages/tiny.de.yaml"] = Self.german.replacing("\"1.0\"", with: "\"0.9\"")
    let frozen = await MemoryRun(["freeze", "e"], files: files).files
    #expect(frozen["e/library/languages/tiny.de.yaml"] == nil)
  }

  /// The texts of a newer version are not the ones that were answered.
  @Test func aTranslationOfAnotherVersionIsNotUsedForWhatIsPinned() async {
    var files = await MemoryRun(["freeze", "e"], files: Self.files).files
    files["e/library/languages/tiny.de.yaml"] = nil
    files["questionnaires/languages/tiny.de.yaml"] = Self.german.replacing("\"1.0\"", with: "\"2.0\"")
    let report = ["report", "e", "--language", "de", "--format", "markdown", "-o", "-"]
    let run = await MemoryRun(report, files: files)
    #expect(!run.output.contains("Anfragen werden aufgeschrieben") && !run.output.contains("tiny.de.yaml"))
    #expect(
      run.errors.contains("not used: this is the translation of version '2.0' of 'tiny'; the engagement has '1.0'"))
    #expect(run.errors.split(separator: "\n").count { $0.contains("warning") } == 1 && run.status == .done)
    files["questionnaires/languages/tiny.de.yaml"] = Self.german
    #expect(await MemoryRun(report, files: files).output.contains("Anfragen werden aufgeschrieben"))
  }

  @Test func aChangedTranslationIsADifferenceToTheReport() async {
    let written = await MemoryRun(["report", "e", "--language", "de", "-o", "out"], files: Self.files).files
    let verify = ["verify", "out/report.html", "e"]
    #expect(await MemoryRun(verify, files: written).status == .done)
    var changed = written
    changed["questionnaires/languages/tiny.de.yaml"] = Self.german.replacing("Annahme", with: "Eingang")
    let run = await MemoryRun(verify, files: changed)
    #expect(run.status == .inputHasErrors && run.output.contains("tiny.de.yaml"))
    changed["questionnaires/languages/tiny.de.yaml"] = nil
    #expect(await MemoryRun(verify, files: changed).status == .inputHasErrors)
  }

  @Test func theListNamesTheLanguages() async {
    let run = await MemoryRun(["list", "questionnaires"], files: Self.files)
    #expect(run.output.split(separator: "\n").contains { $0.hasPrefix("tiny ") && $0.contains(" de ") })
  }

  /// A language is added by copying files.
  @Test func anOwnLanguageIsFoundByItsId() async {
    var files = Self.files
    files["questionnaires/languages/nl.yaml"] = "language: nl\ntitle: Nederlands\ntexts: {\"Contents\": Inhoud}\n"
    files["questionnaires/languages/tiny.nl.yaml"] = Self.german.replacing("language: de", with: "language: nl")
      .replacing("Annahme", with: "Aanname")
    let run = await MemoryRun(["report", "e", "--language", "nl", "--format", "html", "-o", "-"], files: files)
    #expect(run.output.contains("<html lang=\"nl\">") && run.output.contains("Inhoud"))
    #expect(run.output.contains("Aanname") && !run.output.contains("Annahme"))
  }

  // MARK: - Texts that stay in English

  private static let untranslated = [
    "e/engagement.yaml": "engagement: e\nquestionnaire: agile-service-management\ndate: 2026-11-03\n"
  ]

  @Test func aGermanPageMarksTheEnglishStatementsOfAShippedQuestionnaire() async {
    let sheet = ["sheet", "e", "--format", "html", "-o", "-"]
    let german = await MemoryRun(sheet + ["--language", "de"], files: Self.untranslated)
    #expect(german.output.contains("<html lang=\"de\">") && german.output.contains("<span lang=\"en\">"))
    let english = await MemoryRun(sheet, files: Self.untranslated)
    #expect(english.status == .done && !english.output.contains("<span lang"))
    let form = await MemoryRun(["form", "e", "--language", "de", "-o", "-"], files: Self.untranslated)
    #expect(form.output.contains("\"english\":1") && form.output.contains("<bdi lang=\"en\">"))
    let plain = await MemoryRun(["form", "e", "-o", "-"], files: Self.untranslated)
    #expect(plain.status == .done && !plain.output.contains("\"english\":"))
  }

  /// The language of a person's own files is not known.
  @Test func ownTextsAreNotMarked() async {
    for files in [Self.files, SampleFiles.all] {
      let run = await MemoryRun(["report", "e", "--language", "de", "--format", "html", "-o", "-"], files: files)
      #expect(run.status == .done && !run.output.contains("<span lang"))
    }
  }

  @Test func aGermanFormHasTheLabelsOfBothLanguages() async {
    let files = ["e/engagement.yaml": "engagement: e\nquestionnaire: itsm-quick-check\n"]
    let run = await MemoryRun(["form", "e", "--language", "de", "-o", "-"], files: files)
    #expect(run.output.contains("\"id\":\"partly\",\"label\":\"Teilweise\",\"original\":\"Partly\",\"isWord\":1"))
  }

  @Test func aGermanInterviewWritesTheSameSheet() async throws {
    let files = ["e/engagement.yaml": "engagement: e\nquestionnaire: itsm-quick-check\n"]
    func sheet(_ language: String, _ input: String) async throws -> String {
      let run = await MemoryRun(
        ["interview", "e", "--respondent", "Ann", "--language", language], files: files, input: input)
      return try #require(run.files["e/answers/ann.yaml"], "\(run.errors)\(run.output)")
    }
    let english = try await sheet("en", "yes\nPartly\nn\nq\n")
    #expect(try await sheet("de", "Ja\nteilweise\nNein\nq\n") == english)
    #expect(english.contains("components.2: partly"))
  }

  // MARK: - Answers in several languages

  private static let quickCheck = [
    "e/engagement.yaml": "engagement: e\nquestionnaire: itsm-quick-check\ndate: 2026-11-03\n",
    "english.csv": """
    respondent,criterion,rating,reason
    ann,components.1,yes,
    ann,components.2,Partly,
    ann,components.3,No,
    ann,components.4,not applicable,We have none.
    """,
    "german.csv": """
    respondent;criterion;rating;reason
    ann;components.1;Ja;
    ann;components.2;teilweise;
    ann;components.3;NEIN;
    ann;components.4;nicht anwendbar;We have none.
    """,
  ]

  @Test func germanAnswersGiveTheSameBytes() async {
    func score(_ table: String) async -> (sheet: String?, score: String) {
      let imported = await MemoryRun(
        ["import", table, "--questionnaire", "itsm-quick-check", "-o", "e/answers/ann.yaml"], files: Self.quickCheck)
      #expect(imported.status == .done, "\(imported.errors)")
      let run = await MemoryRun(["score", "e", "--format", "json"], files: imported.files)
      return (imported.files["e/answers/ann.yaml"], run.output)
    }
    let (english, german) = (await score("english.csv"), await score("german.csv"))
    #expect(english.sheet != nil && english.sheet == german.sheet)
    #expect(english.score.contains("\"coverage\"") && english.score == german.score)
  }

  @Test func germanStatementsAreRecognizedInSurveys() async throws {
    var files = Self.files
    files["survey.csv"] = """
      Name;Anfragen werden aufgeschrieben.;Handovers are written.
      Ann;F;Weitgehend erfüllt
      Bob;Largely achieved;

      """
    files["questionnaires/languages/tiny.de.yaml"] = Self.german + "scale: {L: Weitgehend erfüllt}\n"
    let run = await MemoryRun(
      ["import", "survey.csv", "--wide", "--questionnaire", "tiny", "-o", "sheets/"], files: files)
    #expect(run.status == .done, "\(run.errors)")
    let (ann, bob) = (try #require(run.files["sheets/ann.yaml"]), try #require(run.files["sheets/bob.yaml"]))
    #expect(ann.contains("intake.1.1: F") && ann.contains("handover.2.1: L") && bob.contains("intake.1.1: L"))
  }
}
