import Foundation
import ShippedFiles
import TestSupport
import Testing

@Suite struct LibraryTests {
  private func yamlFiles(under folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: packageFolder.appending(path: folder).path)
      .filter { $0.hasSuffix(".yaml") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: packageFolder.appending(path: path)))
  }

  @Test func everyQuestionnaireAndCatalogueIsEmbeddedInByteOrder() throws {
    #expect(ShippedFiles.files.map(\.path) == (try yamlFiles(under: "questionnaires")))
    #expect(!ShippedFiles.files.isEmpty)
  }

  @Test func theExampleIsItsEngagementAndItsSheets() throws {
    #expect(ShippedFiles.example.map(\.path) == (try yamlFiles(under: "reports/pizza-and-pizza")))
    #expect(ShippedFiles.example.contains { $0.path == "engagement.yaml" })
  }

  @Test func embeddedBytesAreThoseOfTheFiles() throws {
    for file in ShippedFiles.files {
      #expect(Array(file.text.utf8) == (try bytes("questionnaires/\(file.path)")), "\(file.path)")
    }
    for file in ShippedFiles.example {
      #expect(Array(file.text.utf8) == (try bytes("reports/pizza-and-pizza/\(file.path)")), "\(file.path)")
    }
  }
}
