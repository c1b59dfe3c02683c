import ShippedFiles
import Testing

@testable import AssessmentFiles
@testable import OperatingSystem
@testable import PlainYAML
@testable import Text
@testable import Wording
@testable import assay

/// What the commands print in German has no English words of the program's own.
@Suite struct GermanOutputTests {
  private static let files = SampleFiles.with(
    "e/engagement.yaml",
    SampleFiles.engagement + """
      respondents:
        - name: ann
          group: Shop
        - name: Eve

      """
  ).merging(["e/actions.yaml": actions]) { $1 }

  private static let actions = """
    actions:
      - id: A-001
        kind: improvement
        about: intake.2.1
        action: Publish the form
        owner: Ann
        due: 2026-10-01
        state: open

    """

  /// The English texts without places that differ in German, long enough not to be part of the sample's own words.
  private static func english() throws -> [String] {
    let german = try #require(Language.template)
    return german.texts.filter { key, translation in
      !key.contains("{") && key.count > 8 && key.contains(" ") && translation.many != key
        && !translation.many.contains(key)
        && !key.hasSuffix(Language.pointsMark)
    }.map(\.key)
  }

  @Test(arguments: [
    (["score", "e"], "Zielstufe"), (["explain", "e", "intake"], "Stufe"),
    (["explain", "e", "intake.2.1"], "Bewertung"),
    (["plan", "e"], "Jetzt: Aufwand"), (["plan", "e", "--format", "markdown"], "Roadmap"),
    (["agree", "e"], "Alle Themen"), (["status", "e"], "Nächster Schritt: Erinnern Sie Eve"),
    (["status", "e", "--format", "markdown"], "Stand der Antworten"), (["actions", "e"], "1 Eintrag"),
    (["actions", "e", "--format", "markdown"], "Maßnahmenregister"), (["sheet", "e"], "Interviewbogen"),
    (["portfolio", "e"], "Einheit"),
    (["report", "e", "--format", "markdown", "-o", "-"], "Aussagekraft dieses Berichts"),
    (["report", "e", "--kind", "executive", "--format", "markdown", "-o", "-"], "Geschäftsleitung"),
  ])
  func commandsPrintGerman(arguments: [String], expected: String) async throws {
    let run = await MemoryRun(arguments + ["--language", "de"], files: Self.files)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains(expected), "\(run.output)")
    let left = try Self.english().filter { run.output.contains($0) }
    #expect(left.isEmpty, "\(left)")
    #expect(!run.output.contains("2026-10-01"))
  }

  @Test func theInterviewAsksInGerman() async throws {
    let run = await MemoryRun(
      ["interview", "e", "--respondent", "Eve", "--language", "de"], files: Self.files,
      input: "?\nWeitgehend erfüllt\nc\nSo ist es\ne\nPlan\n\n03.11.2026\n\nn\nKein Fall\nk\nx\nq\n")
    #expect(run.status == .done, "\(run.errors)")
    let left = try Self.english().filter { run.output.contains($0) }
    #expect(left.isEmpty, "\(left)")
    #expect(run.output.contains("gespeichert: L Weitgehend erfüllt") && run.output.contains("03.11.2026"))
    #expect(run.files["e/answers/eve.yaml"]?.contains("2026-11-03") == true)
  }

  @Test func pagesAreGermanWithGermanRatings() async throws {
    for page in [["form", "e"], ["form", "e", "--facilitator"]] {
      let run = await MemoryRun(page + ["--language", "de", "-o", "page.html"], files: Self.files)
      let html = try #require(run.files["page.html"])
      #expect(html.contains(#"<html lang="de">"#) && html.contains("Weitgehend erfüllt"))
      #expect(
        html.contains(#""decimalMark":",""#) && html.contains("Bewertungen nach") == page.contains("--facilitator"))
    }
  }
}
