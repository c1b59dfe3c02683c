import Foundation
import Text

/// Measures one step from bytes to a report, repeatedly.
///
///     assay-bench generate questionnaire|sheet|map BYTES        a deterministic document, to standard output
///     assay-bench parse|json FILE REPS                          text to tree
///     assay-bench read|check|score|report|whole Q SHEET REPS    later steps, on a generated questionnaire and sheet
///     assay-bench decode Q.json SHEET.json REPS                 JSONDecoder on the same data, for comparison
///
/// A measurement prints `{"bytes": N, "ns": [one per repetition], "peak": KILOBYTES}`; the bytes are those of the files.
@main struct AssayBench {
  static func main() {
    do {
      try perform(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("assay-bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func perform(_ words: [String]) throws {
    switch (words.first, words.count) {
    case ("generate", 3):
      guard let kind = GeneratedDocument(rawValue: words[1]), let bytes = Int(words[2]) else { throw Usage() }
      FileHandle.standardOutput.write(Data(kind.text(ofAbout: bytes)))
    case (let step?, 3):
      let source = try source(words[1])
      try report([source], words[2], of: Step.onTexts(step, source))
    case (let step?, 4):
      let sources = [try source(words[1]), try source(words[2])]
      try report(sources, words[3], of: Step.onFiles(step, questionnaire: sources[0], sheet: sources[1]))
    default: throw Usage()
    }
  }

  private static func source(_ path: String) throws -> Source {
    Source(name: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  private static func report(_ sources: [Source], _ repetitions: String, of step: Step?) throws {
    guard let step, let count = Int(repetitions), count > 0 else { throw Usage() }
    let times = try (0..<count).map { _ in
      var isDone = false
      let time = ContinuousClock().measure { isDone = step.run() }
      guard isDone else { throw Usage(description: "the files have errors") }
      return time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000
    }
    let bytes = sources.reduce(0) { $0 + $1.bytes.count }
    print("{\"bytes\": \(bytes), \"ns\": \(times), \"peak\": \(peakMemory())}")
  }

  /// The peak memory of the program in kilobytes; 0 without `/proc`. `getrusage` would include the memory of the process
  /// before it became this program.
  private static func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter { ("0"..."9").contains($0) }) ?? 0
  }
}

/// The reason why nothing was measured.
struct Usage: Error, CustomStringConvertible {
  var description = "see the head of AssayBench.swift for the arguments"
}
