import AssessmentFiles
import Exchange
import PlainYAML
import Text

/// The promise for a line of a stream (spec, `assay stream`): it gives a score or its faults, and either is one line of JSON
/// that Assay reads.
enum JSONPromises {
  private static let reader = FuzzFixture.asked.flatMap { _ in
    AssessmentReader(library: FuzzFixture.library).engagements(for: FuzzFixture.questionnaire).value
  }

  static func broken(by bytes: [UInt8]) -> [String] {
    let source = Source(name: "-", bytes: bytes)
    let document = Document(parsingJSON: source)
    var broken = YAMLPromises.misplaced(document.diagnostics, in: source)
    let size = document.root.map(YAMLPromises.nodeCount) ?? 0
    if size > bytes.count + 1 { broken.append("\(size) nodes from \(bytes.count) bytes") }
    if !document.hasErrors {
      let written = TreeExchange.json(document)
      let again = Document(parsingJSON: Source(name: "w.json", bytes: written))
      if again.hasErrors || TreeExchange.json(again) != written { broken.append("what was written reads otherwise") }
    }
    guard let reader else { return broken + ["the questionnaire of the test is faulty"] }
    let line = reader.engagement(from: document)
    if (line.assessment == nil) != !line.errors.isEmpty {
      broken.append("\(line.assessment == nil ? "no" : "an") assessment with \(line.errors.count) errors")
    }
    let answer = ScoreLineWriter(for: reader).json(line, number: 1)
    if answer.last != UInt8(ascii: "\n") || answer.dropLast().contains(UInt8(ascii: "\n")) {
      broken.append("the answer is not one line")
    }
    if Document(parsingJSON: Source(name: "a.json", bytes: answer)).hasErrors { broken.append("the answer is no JSON") }
    return broken
  }
}
