package import Assessment
internal import ReportDocument
package import Wording

extension Disclosure.Words {
  /// The words that replace the names and texts of respondents, in a language.
  package init(in language: Language) {
    self.init(
      pseudonym: { language.words("Respondent \($0)") }, respondent: language.words("a respondent"),
      workshop: language.words("workshop"), sheet: { language.words("answers \($0)") },
      evidence: { language.words("evidence \($0)") }, reason: language.words("reason not shown"))
  }
}
