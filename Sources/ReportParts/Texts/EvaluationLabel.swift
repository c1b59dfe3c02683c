package import Assessment
internal import Text

extension Evaluation {
  /// The name of this assessment among others of one organization: its date as `2026-11-03`, or the engagement's id
  /// without a date.
  package var label: String {
    assessment.engagement.date.map(\.description) ?? assessment.engagement.id.text
  }
}
