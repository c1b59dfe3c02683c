import ShippedFiles
import TestSupport
import Testing

@testable import FuzzTargets
@testable import PlainYAML

/// Shipped files with the mistakes of an editor or of another program.
@Suite struct MutationTests {
  /// Makes faulty files from lines of the shipped ones.
  struct Editor {
    var dice: Dice
    let files: [[Substring]]

    init(seed: UInt64) {
      dice = Dice(state: seed)
      // Parts of files keep the rounds short; other tests parse the whole files.
      files = (ShippedFiles.files + ShippedFiles.example).map {
        $0.text.split(separator: "\n", omittingEmptySubsequences: false)
      }
    }

    mutating func number(_ range: Range<Int>) -> Int { range.isEmpty ? 0 : Int.random(in: range, using: &dice) }

    mutating func stretch(_ most: Int) -> [Substring] {
      let lines = files[number(0..<files.count)]
      let start = number(0..<lines.count)
      return Array(lines[start..<min(lines.count, start + 1 + number(0..<most))])
    }

    /// A line and the deeper lines below it.
    static func subtree(of lines: [Substring], at start: Int) -> Range<Int> {
      let margin = lines[start].prefix { $0 == " " }.count
      let end = lines[(start + 1)...].firstIndex { !$0.isEmpty && $0.prefix { $0 == " " }.count <= margin }
      return start..<(end ?? lines.count)
    }

    mutating func edited() -> String {
      let whole = files[number(0..<files.count)]
      var lines = Array(whole.prefix(20)) + stretch(120)
      for _ in 0...number(0..<4) where !lines.isEmpty { edit(&lines) }
      return lines.joined(separator: "\n")
    }

    private mutating func edit(_ lines: inout [Substring]) {
      let place = number(0..<lines.count)
      let tree = Self.subtree(of: lines, at: place)
      switch number(0..<9) {
      case 0: lines.remove(at: place)
      case 1: lines.removeSubrange(tree)
      case 2: lines.insert(contentsOf: lines[tree], at: tree.upperBound)
      case 3: lines.swapAt(place, number(0..<lines.count))
      case 4: lines.insert(contentsOf: stretch(8), at: place)
      case 5: for index in tree { lines[index] = "  " + lines[index] }
      case 6: lines[place] = lines[place].drop { $0 == " " }
      case 7: lines.insert(contentsOf: lines[tree], at: number(0..<lines.count))
      default: flip(&lines[place])
      }
    }

    private mutating func flip(_ line: inout Substring) {
      let signs = Array("-?:,[]{}#&*!|>'\"%@` \t\\\u{0}\u{202E}\r0é")
      var characters = Array(line)
      let sign = signs[number(0..<signs.count)]
      if characters.isEmpty { characters = [sign] } else { characters[number(0..<characters.count)] = sign }
      line = Substring(String(characters))
    }
  }

  /// No trap, every diagnostic inside its file, and what is written reads as the same tree.
  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func noAccidentBreaksAPromiseOfTheParser(seed: UInt64) {
    var editor = Editor(seed: seed)
    for round in 0..<400 {
      let text = editor.edited()
      #expect(FuzzTarget.yaml.brokenPromises(by: Array(text.utf8)) == [], "round \(round): \(text.debugDescription)")
    }
  }

  @Test(arguments: [21, 22] as [UInt64])
  func noAccidentBreaksAPromiseOfTheReaders(seed: UInt64) {
    var editor = Editor(seed: seed)
    for round in 0..<150 {
      let text = [editor.edited(), editor.edited()].joined(separator: round.isMultiple(of: 3) ? "\u{0}" : "\n")
      #expect(
        FuzzTarget.readers.brokenPromises(by: Array(text.utf8)) == [], "round \(round): \(text.debugDescription)")
    }
  }

  #if DEBUG
    /// Bytes that the parser walks over, in both directions, per byte of the text.
    private func effort(_ text: String) -> Double {
      var parser = Parser(Array(text.utf8))
      parser.parse()
      return Double(parser.walked) / Double(max(text.utf8.count, 1))
    }

    @Test func theShippedFilesAreWalkedOverOnceOrTwice() {
      for file in ShippedFiles.files {
        let effort = effort(file.text)
        #expect((0.99..<2).contains(effort), "\(file.path): \(effort)")
      }
    }

    /// Counts work instead of time: the load of the machine does not matter.
    @Test(arguments: [31, 32] as [UInt64])
    func everyByteIsWalkedOverAFewTimesAtMost(seed: UInt64) {
      var editor = Editor(seed: seed)
      for _ in 0..<300 {
        let text = editor.edited()
        #expect(effort(text) < 4, "\(text.debugDescription)")
      }
    }

    /// Repeated, these make quadratic and exponential parsers slow.
    @Test(arguments: [
      "[", "{", "- ", "a: [", "'", "\"", "a:\n", "? ", "a: 'b\n", "[a, ", "{a: ", "[{a: ", "a: |\n", "\t", "#",
      "a: b\n c\n",
      "\"a\" : ", "[a]: ", "- - ", "[\n", "a: [\n", "  ", " #", "'a': ", "a ", "[[], ", "\r", "\r\n", ": ", "a: \"\n",
    ])
    func repeatedPiecesTakeWorkInProportion(piece: String) {
      let (short, long) = (
        effort(String(repeating: piece, count: 2_000)), effort(String(repeating: piece, count: 20_000))
      )
      #expect(long < 2 * short + 2, "\(short), then \(long)")
      #expect(long < 140)
    }
  #endif
}
