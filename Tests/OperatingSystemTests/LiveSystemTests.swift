import Foundation
import TestSupport
import Testing

@testable import OperatingSystem

@Suite struct LiveSystemTests {
  private let system = System.live()

  @Test func aFileAboveTheLimitIsRefused() throws {
    try TemporaryFolder.with { folder in
      try folder.put("12345", "a")
      #expect(try system.readFile(folder("a"), 5).count == 5)
      let failure = #expect(throws: CommandFailure.self) { try system.readFile(folder("a"), 4) }
      #expect(failure?.message.text.hasSuffix("larger than 4 bytes") == true)
    }
  }

  @Test func aFileLargerThanOnePieceIsReadWhole() throws {
    try TemporaryFolder.with { folder in
      let text = String(repeating: "0123456789", count: 20_000)
      try folder.put(text, "a")
      #expect(try system.readFile(folder("a"), 1_000_000) == Array(text.utf8))
    }
  }

  @Test(arguments: [
    ("missing", "No such file or directory"), (".", "Is a directory"), ("a\0b", "No such file or directory"),
  ])
  func aFailureToReadNamesTheSystemsReason(name: String, reason: String) throws {
    try TemporaryFolder.with { folder in
      let failure = #expect(throws: CommandFailure.self) { try system.readFile(folder(name), 10) }
      #expect(failure?.message.text.hasSuffix("': \(reason)") == true)
      #expect(failure?.status == .readingOrWritingFailed)
    }
  }

  @Test func listingsAreInByteOrderWithTheirKinds() throws {
    try TemporaryFolder.with { folder in
      for name in ["b", "B", "é", "a10", "a9"] { try folder.put("", name) }
      try system.makeFolder(folder("c/d"))
      try folder.link("x-file", to: "b")
      try folder.link("x-loop", to: ".")
      try folder.link("x-nothing", to: "missing")
      let entries = try system.listFolder(folder.path)
      #expect(entries.map(\.name) == ["B", "a10", "a9", "b", "c", "x-file", "x-loop", "x-nothing", "é"])
      #expect(entries.map(\.kind) == [.file, .file, .file, .file, .folder, .file, .other, .other, .file])
    }
  }

  @Test func aFolderIsMadeWithThoseAboveItAndTwiceIsNotAnError() throws {
    try TemporaryFolder.with { folder in
      try system.makeFolder(folder("a/b/c/"))
      try system.makeFolder(folder("a/b/c"))
      #expect(system.kind(folder("a/b/c")) == .folder)
    }
  }

  @Test func aFolderIsNotMadeWhereAFileExists() throws {
    try TemporaryFolder.with { folder in
      try folder.put("", "a")
      for path in ["a", "a/b"] {
        let failure = #expect(throws: CommandFailure.self) { try system.makeFolder(folder(path)) }
        #expect(failure?.message.text.hasSuffix("': Not a directory") == true)
      }
    }
  }
}
