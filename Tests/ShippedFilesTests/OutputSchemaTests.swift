import Foundation
import TestSupport
import Testing

/// The schemas of the outputs, as questionnaires/STABILITY.md promises them.
@Suite struct OutputSchemaTests {
  private static let folder = packageFolder.appending(path: "questionnaires/schema/output")

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
  }

  private func schema(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: Self.folder.appending(path: name)))
  }

  @Test func everyKeyHasADescription() throws {
    #expect(try !names().isEmpty)
    for name in try names() { #expect(undescribed(in: try schema(name), at: name) == []) }
  }

  @Test func everyOutputIsPromised() throws {
    let promises = try String(contentsOf: packageFolder.appending(path: "questionnaires/STABILITY.md"), encoding: .utf8)
    for name in try names() {
      let parts = ((try schema(name) as? [String: Any])?["$id"] as? String ?? "").split(separator: ":")
      try #require(parts.count == 4)
      let row = promises.split(separator: "\n").first { $0.hasPrefix("| `\(parts[2])` | ") }
      #expect(row?.hasSuffix(" | `assay.\(parts[2])/\(parts[3])` |") == true, "\(name)")
    }
  }

  /// The keys of a schema without a description. Conditions repeat keys and are left out.
  private func undescribed(in schema: Any, at place: String) -> [String] {
    if let list = schema as? [Any] { return list.flatMap { undescribed(in: $0, at: place) } }
    guard let object = schema as? [String: Any] else { return [] }
    let keys = object["properties"] as? [String: [String: Any]] ?? [:]
    let bare = keys.filter { ($0.value["description"] as? String ?? "").isEmpty }.map { "\(place)/\($0.key)" }
    let parts = object.filter { !["properties", "if", "then", "else"].contains($0.key) }
    return bare + keys.flatMap { undescribed(in: $0.value, at: "\(place)/\($0.key)") }
      + parts.flatMap { undescribed(in: $0.value, at: place) }
  }
}
