import Foundation
import TestSupport
import Testing

@testable import assay

/// Compares a text with the recorded one in `Tests/Golden/assay`; `GOLDEN=record swift test` records it again.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = packageFolder.appending(path: "Tests/Golden/assay/\(name)")
  if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let data = try? Data(contentsOf: file)
  let expected = try #require(data, "no golden file \(name): GOLDEN=record", sourceLocation: sourceLocation)
  let wanted = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let differing = (0..<max(wanted.count, found.count)).compactMap { index in
    let (left, right) = (index < wanted.count ? wanted[index] : "(end)", index < found.count ? found[index] : "(end)")
    return left == right ? nil : "\(name):\(index + 1)\n- \(left)\n+ \(right)"
  }
  #expect(differing.isEmpty, "\(differing.prefix(10).joined(separator: "\n"))", sourceLocation: sourceLocation)
}
