package import Assessment
package import Wording

/// The marks on every page of a document: that it is a draft, and its classification.
package struct ReportMarks: Hashable, Sendable {
  /// Whether the results may still change.
  let isDraft: Bool
  /// Texts from the engagements, such as `Confidential`; each once, never empty.
  let classifications: [String]

  /// No mark.
  package static let none = ReportMarks(isDraft: false, classifications: [])

  private init(isDraft: Bool, classifications: [String]) {
    self.isDraft = isDraft
    self.classifications = classifications
  }

  /// The marks of a document on several assessments: a draft if one of them is a draft, and every classification.
  package init(of presentations: [Engagement.Presentation]) {
    self.init(
      isDraft: presentations.contains { $0.status == .draft },
      classifications: presentations.map(\.classification).filter { !$0.isEmpty }.uniqued())
  }

  /// The marks of a document on one assessment.
  package init(of presentation: Engagement.Presentation) { self.init(of: [presentation]) }

  /// The marks that all assessments have in common.
  package init(agreedBy presentations: [Engagement.Presentation]) {
    let classifications = presentations.map(\.classification).uniqued()
    self.init(
      isDraft: !presentations.isEmpty && presentations.allSatisfy { $0.status == .draft },
      classifications: classifications.count == 1 ? classifications.filter { !$0.isEmpty } : [])
  }

  /// The marks in one line, `Draft · Confidential`; empty without a mark.
  package func line(in language: Language) -> [Inline] {
    let draft = isDraft ? [language.say("Draft")] : []
    return .joined(draft + classifications.map { [.userText($0)] }, by: " · ")
  }
}
