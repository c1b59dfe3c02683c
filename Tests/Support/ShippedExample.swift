package import Assessment
package import AssessmentFiles
internal import ShippedFiles
internal import Text

/// The example engagement and the shipped library, as the binary carries them.
package enum ShippedExample {
  package static let library = QuestionnaireLibrary(
    questionnaires: sources { !$0.contains("/") }, catalogues: sources { $0.hasPrefix("frameworks/") })

  /// The example, or in the folder `2025/` that of the year before.
  package static func evaluation(in folder: String = "", method: ScoringMethod? = nil) throws -> Evaluation {
    let files = ShippedFiles.example.map { Source(name: $0.path, text: $0.text) }
    guard let engagement = files.first(where: { $0.name == folder + "engagement.yaml" }) else { throw Missing() }
    let result = Reader(library: library).assessment(
      engagement: engagement, sheets: files.filter { $0.name.hasPrefix(folder + "answers/") })
    guard result.reports.isEmpty, let assessment = result.value else { throw Missing() }
    return Evaluation(of: assessment, method: method)
  }

  private static func sources(where isWanted: (String) -> Bool) -> [Source] {
    ShippedFiles.files.filter { isWanted($0.path) }.map { Source(name: $0.path, text: $0.text) }
  }
}

/// A shipped file that a test needs is missing or has a diagnostic.
struct Missing: Error {}
