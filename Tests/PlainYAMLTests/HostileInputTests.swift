import ShippedFiles
import TestSupport
import Testing

@testable import PlainYAML
@testable import Text

@Suite struct HostileInputTests {
  private static let shipped = ShippedFiles.files.map(\.text)
  private static let small = [
    "a: [b, {c: 'd', \"e\\n\": f}]\ng:\n  - h: |-\n      i\n    j: >+\n      k\n\n  - - l\n",
    "---\n\"a\" : 'b\n  c'\n# d\n...\n",
  ]

  /// Changes some bytes of a text.
  private func mutated(_ text: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0...3, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &dice)))
      case 2: bytes.insert(Array("-?:,[]{}#&*!|>'\"%@` \n\t\\".utf8).randomElement(using: &dice) ?? 0, at: place)
      default: bytes = Array(bytes[..<place])
      }
    }
    return bytes
  }

  @Test func noMutationTrapsAndEveryDiagnosticIsInsideItsFile() {
    var dice = Dice(state: 5)
    for round in 0..<6000 {
      let texts = round.isMultiple(of: 40) && !Self.shipped.isEmpty ? Self.shipped : Self.small
      let bytes = mutated(texts.randomElement(using: &dice) ?? "", &dice)
      let document = Document(parsing: Source(name: "m.yaml", bytes: bytes))
      #expect(
        document.diagnostics.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count },
        "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if let root = document.root { _ = YAMLValue(root) }
      _ = document.source.rendered(document.diagnostics)
    }
  }

  @Test(arguments: [
    "[", "{", "- ", "a: [", "'", "\"", "a:\n", "? ", "a: 'b\n", "a: [\n", "- [\n", "&", "|", "a: |\n", "\t", "{a: ",
    "#", "\u{FEFF}",
  ])
  func repeatedSignsEndInDiagnostics(sign: String) {
    let document = Document(parsing: Source(name: "h.yaml", text: String(repeating: sign, count: 20_000)))
    #expect(document.diagnostics.count <= 1001)
  }

  @Test func everyShippedFileIsAccepted() {
    for file in ShippedFiles.files {
      let document = Document(parsing: Source(name: file.path, text: file.text))
      #expect(document.diagnostics.isEmpty, "\(document.source.rendered(document.diagnostics))")
    }
  }
}
