package import Assessment
package import AssessmentFiles
internal import PlainYAML
internal import ShippedFiles
internal import Text

/// The example engagement and the shipped library, as the binary carries them.
package enum ShippedExample {
  package static let library = QuestionnaireLibrary(
    questionnaires: documents { !$0.contains("/") }, catalogues: documents { $0.hasPrefix("frameworks/") })

  /// The example, or in the folder `2025/` that of the year before, each with its pinned files.
  package static func evaluation(in folder: String = "", method: ScoringMethod? = nil) throws -> Evaluation {
    let files = ShippedFiles.example.map { Document(name: $0.path, text: $0.text) }
    guard let engagement = files.first(where: { $0.source.name == folder + "engagement.yaml" }) else { throw Missing() }
    let pinned = files.map(\.source).filter { $0.name.hasPrefix(folder + "library/") }
    let result = AssessmentReader(library: library).pinning(pinned).assessment(
      engagement: engagement, sheets: files.filter { $0.source.name.hasPrefix(folder + "answers/") })
    guard result.reports.isEmpty, let assessment = result.value else { throw Missing() }
    return Evaluation(of: assessment, method: method)
  }

  private static func documents(where isWanted: (String) -> Bool) -> [Document] {
    ShippedFiles.files.filter { isWanted($0.path) }.map {
      Document(name: $0.path, text: $0.text)
    }
  }
}

/// A shipped file that a test needs is missing or has a diagnostic.
struct Missing: Error {}
