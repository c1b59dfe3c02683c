/// The JSON formats that commands write. `assay show --schema` prints the JSON Schema of each.
package enum OutputSchema: String, CaseIterable, Sendable {
  /// The scores of an engagement: `score`, and each line of `stream`.
  case score
  /// A line of `stream` with errors.
  case error
  /// The steps to the target levels: `plan`.
  case plan
  /// The disputed criteria, as the agenda of a workshop: `agree`.
  case agenda
  /// The changes between engagements: `compare`.
  case comparison
  /// Many engagements: `portfolio`.
  case portfolio
  /// The progress of the answers: `status`.
  case status
  /// The action register: `actions`.
  case actions
  /// Answer sheets: `export`.
  case sheets
  /// Errors and warnings: `check`.
  case diagnostics
  /// Actions as issues of GitHub: `actions --format github`.
  case gitHubIssues = "github-issues"

  /// The value of the key `schema`: `assay.score/2`.
  package var format: String { "assay.\(rawValue)/\(version)" }

  /// Rises if a key goes or changes its meaning, never because one is added.
  private var version: Int {
    switch self {
    case .score, .plan, .comparison: 2
    case .error, .agenda, .portfolio, .status, .actions, .sheets, .diagnostics, .gitHubIssues: 1
    }
  }
}
