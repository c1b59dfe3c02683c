import Foundation
import Testing

@testable import assay

@Suite struct SystemShellTests {
  private let shell = Shell.system()

  @Test func aFileAboveTheLimitIsRefused() throws {
    try TemporaryFolder.with { folder in
      try folder.put("12345", "a")
      #expect(try shell.readFile(folder("a"), 5).count == 5)
      let failure = #expect(throws: CommandFailure.self) { try shell.readFile(folder("a"), 4) }
      #expect(failure?.message.text.hasSuffix("larger than 4 bytes") == true)
    }
  }

  @Test func aFileLargerThanOnePieceIsReadWhole() throws {
    try TemporaryFolder.with { folder in
      let text = String(repeating: "0123456789", count: 20_000)
      try folder.put(text, "a")
      #expect(try shell.readFile(folder("a"), 1_000_000) == Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("missing", "No such file or directory"), (".", "Is a directory"), ("a\0b", "No such file or directory"),
  ])
  func aFailureToReadNamesTheSystemsReason(name: String, reason: String) throws {
    try TemporaryFolder.with { folder in
      let failure = #expect(throws: CommandFailure.self) { try shell.readFile(folder(name), 10) }
      #expect(failure?.message.text.hasSuffix("': \(reason)") == true)
      #expect(failure?.status == .readingOrWritingFailed)
    }
  }

  @Test func listingsAreInByteOrderWithTheirKinds() throws {
    try TemporaryFolder.with { folder in
      for name in ["b", "B", "é", "a10", "a9"] { try folder.put("", name) }
      try shell.makeFolder(folder("c/d"))
      try folder.link("x-file", to: "b")
      try folder.link("x-loop", to: ".")
      try folder.link("x-nothing", to: "missing")
      let entries = try shell.listFolder(folder.path)
      #expect(entries.map(\.name) == ["B", "a10", "a9", "b", "c", "x-file", "x-loop", "x-nothing", "é"])
      #expect(entries.map(\.kind) == [.file, .file, .file, .file, .folder, .file, .other, .other, .file])
    }
  }

  @Test func aFolderIsMadeWithThoseAboveItAndTwiceIsNoFault() throws {
    try TemporaryFolder.with { folder in
      try shell.makeFolder(folder("a/b/c/"))
      try shell.makeFolder(folder("a/b/c"))
      #expect(shell.kind(folder("a/b/c")) == .folder)
    }
  }

  @Test func aFolderIsNotMadeWhereAFileStands() throws {
    try TemporaryFolder.with { folder in
      try folder.put("", "a")
      for path in ["a", "a/b"] {
        let failure = #expect(throws: CommandFailure.self) { try shell.makeFolder(folder(path)) }
        #expect(failure?.message.text.hasSuffix("': Not a directory") == true)
      }
    }
  }

  @Test func todayIsADate() {
    #expect(shell.today().wholeMatch(of: /[0-9]{4}-[01][0-9]-[0-3][0-9]/) != nil)
  }
}
