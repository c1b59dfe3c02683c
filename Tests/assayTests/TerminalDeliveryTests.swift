import Foundation
import TestSupport
import Testing

@testable import OperatingSystem
@testable import assay

@Suite struct TerminalDeliveryTests {
  /// One title of the sample tries to clear the terminal.
  @Test(arguments: [
    ["score", "e", "--format", "csv"], ["plan", "e", "--format", "csv"], ["plan", "e", "--format", "markdown"],
    ["export", "e"], ["report", "e", "--format", "markdown", "-o", "-"], ["portfolio", "e", "--format", "csv"],
    ["parse", "questionnaires/tiny.yaml"], ["sheet", "e"],
  ])
  func noControlReachesATerminal(arguments: [String]) async {
    let run = await MemoryRun(arguments, files: SampleFiles.all, terminal: 80)
    #expect(run.status == .done && !run.output.isEmpty)
    #expect(
      run.output.unicodeScalars.allSatisfy { $0 == "\n" || !($0.properties.generalCategory == .control) })
    #expect(run.output.unicodeScalars.first != "\u{FEFF}")
  }

  @Test func aPipeGetsItByteForByte() async {
    let run = await MemoryRun(["export", "e"], files: SampleFiles.all)
    #expect(run.output.unicodeScalars.first == "\u{FEFF}" && run.output.contains("\r\n"))
  }

  @Test func aWrittenFileHasANoticeAndAPipeHasNone() throws {
    try TemporaryFolder.with { folder in
      var notices = ""
      var system = System.live()
      system.writeError = { notices += String(decoding: $0, as: UTF8.self) }
      try system.deliver([1], to: folder("made/file"))
      let pipe = Pipe()
      try system.deliver([1], to: "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)")
      try system.deliver([1], to: folder("other"), notice: "imported 1 answer")
      #expect(notices == "wrote \(folder("made/file"))\nimported 1 answer\n")
    }
  }
}
