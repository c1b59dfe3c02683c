import Foundation
import TestSupport
import Testing

@testable import OperatingSystem

@Suite struct WholeFileTests {
  private let system = System.live()

  @Test func aNewFileContainsExactlyTheBytesAndNothingElseIsLeft() throws {
    try TemporaryFolder.with { folder in
      try system.writeFile(folder("a"), [0, 255, 10], .keep)
      #expect(try system.readFile(folder("a"), 3) == [0, 255, 10])
      #expect(folder.names == ["a"])
    }
  }

  @Test func aReplacedFileKeepsItsPermissions() throws {
    try TemporaryFolder.with { folder in
      try folder.put("old and longer", "a", mode: 0o640)
      try system.writeFile(folder("a"), Array("new".utf8), .replace)
      #expect(try folder.text("a") == "new")
      #expect(try folder.mode("a") == 0o640)
    }
  }

  @Test func anExistingFileIsNotReplacedUnlessAskedFor() throws {
    try TemporaryFolder.with { folder in
      try folder.put("old", "a")
      let failure = #expect(throws: CommandFailure.self) { try system.writeFile(folder("a"), [1], .keep) }
      #expect(failure?.message.text == "cannot write '\(folder("a"))': File exists")
      #expect(failure?.status == .readingOrWritingFailed)
      #expect(try folder.text("a") == "old")
    }
  }

  @Test func aSymbolicLinkStaysAndItsTargetIsWritten() throws {
    try TemporaryFolder.with { folder in
      try folder.put("old", "target")
      try folder.link("link", to: "target")
      try system.writeFile(folder("link"), Array("new".utf8), .replace)
      #expect(try folder.text("target") == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == "target")
    }
  }

  @Test(arguments: ["nowhere/file", "folder", "folder/", "dangling", ""])
  func aPathThatCannotBeAFileIsRefusedWithPathAndReason(name: String) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(atPath: folder("folder"), withIntermediateDirectories: false)
      try folder.link("dangling", to: "missing")
      let path = name.isEmpty ? "" : folder(name)
      let failure = #expect(throws: CommandFailure.self) { try system.writeFile(path, [1], .replace) }
      let message = failure?.message.text ?? ""
      #expect(message.hasPrefix("cannot write '\(path)': "))
      #expect(message.hasSuffix("directory"))
      #expect(folder.names == ["dangling", "folder"])
    }
  }

  @Test func aLeftoverGoesAndWhatAProgramStillWritesStays() throws {
    try TemporaryFolder.with { folder in
      let writing = try TemporaryFile(in: folder.path)
      try folder.put("half", ".assay-00000000000000ff.tmp")
      for name in [".assay-x.tmp", ".assay-000000000000000x.tmp", ".assay-00000000000000ff"] {
        try folder.put("mine", name)
      }
      try folder.link(".assay-0000000000000001.tmp", to: "elsewhere")
      try system.writeFile(folder("a"), [1], .replace)
      let left = [
        ".assay-0000000000000001.tmp", ".assay-00000000000000ff", ".assay-000000000000000x.tmp", ".assay-x.tmp", "a",
      ]
      #expect(Set(folder.names) == Set(left + [FilePath.name(of: writing.path)]))
    }
  }

  @Test func aHeldFileRefusesOthersAndLeavesNothingBehind() throws {
    try TemporaryFolder.with { folder in
      // What a killed program left locks nobody out.
      try folder.put("", ".lock")
      var inner: Bool?
      let outer = try system.withLock(folder(".lock")) { () throws(CommandFailure) in
        inner = try system.withLock(folder(".lock")) { () throws(CommandFailure) in }
      }
      #expect(outer && inner == false)
      #expect(folder.names == [])
      #expect(try system.withLock(folder(".lock")) { () throws(CommandFailure) in })
      #expect(throws: CommandFailure.self) { try system.withLock(folder("no/.lock")) { () throws(CommandFailure) in } }
    }
  }

  @Test func anOpenPipeIsWrittenThrough() throws {
    let pipe = Pipe()
    try system.writeFile("/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)", [1], .replace)
    #expect(pipe.fileHandleForReading.availableData == Data([1]))
  }

  @Test func aDeviceAndANamedPipeAreWrittenThrough() throws {
    try TemporaryFolder.with { folder in
      try system.writeFile("/dev/null", [1], .replace)
      #expect(unsafe mkfifo(folder("pipe"), 0o600) == 0)
      // Open for reading and writing, so that neither end waits for the other.
      let pipe = try #require(FileHandle(forUpdatingAtPath: folder("pipe")))
      try system.writeFile(folder("pipe"), [1], .replace)
      #expect(pipe.availableData == Data([1]))
      #expect(folder.names == ["pipe"])
    }
  }

  @Test(.timeLimit(.minutes(1))) func aPipeOrDeviceIsNotReadAndNotWaitedFor() throws {
    try TemporaryFolder.with { folder in
      #expect(unsafe mkfifo(folder("pipe"), 0o600) == 0)
      for path in [folder("pipe"), "/dev/null"] {
        let reason = "a pipe or a device, not a file; for a pipe, use - with < or >"
        let read = #expect(throws: CommandFailure.self) { try system.readFile(path, 10) }
        #expect(read?.message.text == "cannot read '\(path)': \(reason)")
      }
    }
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000]) func bytesAreComparedWithTheWholeFile(count: Int) throws {
    try TemporaryFolder.with { folder in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
      try system.writeFile(folder("a"), bytes, .keep)
      try folder.link("link", to: "a")
      #expect(system.files.hasBytes(folder("a"), bytes))
      for place in Set([0, count / 2, count - 1]) where bytes.indices.contains(place) {
        var other = bytes
        other[place] ^= 1
        #expect(!system.files.hasBytes(folder("a"), other))
      }
      #expect(!system.files.hasBytes(folder("a"), bytes + [0]) && !system.files.hasBytes(folder("link"), bytes))
      if count > 0 { #expect(!system.files.hasBytes(folder("a"), Array(bytes.dropLast()))) }
      #expect(unsafe mkfifo(folder("pipe"), 0o600) == 0)
      for name in ["missing", "pipe", ""] { #expect(!system.files.hasBytes(folder(name), [])) }
    }
  }

  @Test func aNameOfTheLargestLengthCanBeWritten() throws {
    try TemporaryFolder.with { folder in
      let name = String(repeating: "n", count: 255)
      try system.writeFile(folder(name), [1], .keep)
      #expect(folder.names == [name])
    }
  }
}
