import Foundation
import FuzzTargets
import Testing

/// Faults that fuzzing found stay fixed: each file of the corpus runs through its target.
@Suite struct CorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  @Test(arguments: FuzzTarget.allCases)
  func noInputOfTheCorpusBreaksAPromise(target: FuzzTarget) throws {
    let folder = Self.corpus.appending(path: target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      #expect(target.brokenPromises(by: bytes) == [], "\(name)")
    }
  }
}
