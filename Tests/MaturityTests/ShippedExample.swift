import Library
import Testing
import YAML

@testable import Maturity

/// The example engagement and the shipped library, as the binary carries them.
enum ShippedExample {
  static let shelf = Shelf(
    questionnaires: sources { !$0.contains("/") }, catalogues: sources { $0.hasPrefix("frameworks/") })

  /// The example, or in the folder `2025/` that of the year before.
  static func evaluation(in folder: String = "", method: ScoringMethod? = nil) throws -> Evaluation {
    let files = Library.example.map { Source(name: $0.path, text: $0.text) }
    let engagement = try #require(files.first { $0.name == folder + "engagement.yaml" })
    let outcome = Reader(shelf: shelf).assessment(
      engagement: engagement, sheets: files.filter { $0.name.hasPrefix(folder + "answers/") })
    #expect(outcome.reports.isEmpty)
    return Evaluation(of: try #require(outcome.value), method: method)
  }

  private static func sources(where isWanted: (String) -> Bool) -> [Source] {
    Library.files.filter { isWanted($0.path) }.map { Source(name: $0.path, text: $0.text) }
  }
}
