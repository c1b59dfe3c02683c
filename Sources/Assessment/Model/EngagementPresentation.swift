package import Text

extension Engagement {
  /// Whether the results may still change.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The results may still change.
    case draft
    /// The results are agreed.
    case final
  }

  /// The assessor's own words and marks for reports and forms.
  package struct Presentation: Hashable, Sendable {
    /// Whether the results may still change; nil if not given.
    package var status: Status?
    /// Who may read the results, free text such as `Confidential`; may be empty.
    package var classification = ""
    /// What a form tells its reader to do with the sheet, free text; may be empty.
    package var returnTo = ""
    /// The assessor's own summary, in paragraphs; may be empty.
    package var summary = ""
    /// The assessor's remarks on single topics; never empty texts.
    package var remarks: [ID<Topic>: String] = [:]

    /// The folder of the previous round, relative to the engagement's own folder, as written; nil for none.
    package var previous: String?

    /// Nothing is given.
    package init() {}
  }
}
