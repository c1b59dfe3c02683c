package import Assessment
package import ReportDocument
internal import Text
internal import Wording

extension ReportPart {
  /// Returns `q.yaml differs from the shipped 1.0` for each file.
  package func texts(of differences: [ShippedDifference]) -> [[Inline]] {
    differences.map { say("\(.code($0.name)) differs from the shipped \(userText: $0.version)") }
  }
}
