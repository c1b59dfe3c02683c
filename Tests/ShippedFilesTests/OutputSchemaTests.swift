import Foundation
import TestSupport
import Testing

/// The schemas of the outputs describe each key, as questionnaires/STABILITY.md promises.
@Suite struct OutputSchemaTests {
  @Test func everyKeyHasADescription() throws {
    let folder = packageFolder.appending(path: "questionnaires/schema/output")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: name)))
      #expect(undescribed(in: schema, at: name) == [])
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
