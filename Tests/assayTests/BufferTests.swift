import Foundation
import Testing

@testable import assay

@Suite struct BufferTests {
  private func lines(_ text: String) throws -> [String] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    var input = InputBuffer(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var result: [String] = []
    while let line = try input.line(limit: 60_000) { result.append(String(decoding: line, as: UTF8.self)) }
    return result
  }

  @Test func linesEndInLFOrCRLFAndTheLastNeedsNoEnd() throws {
    #expect(try lines("a\n\r\nb\rc\r\nlast") == ["a", "", "b\rc", "last"])
    #expect(try lines("a\n") == ["a"])
    #expect(try lines("") == [])
  }

  @Test func aLineAboveTheLimitIsRefused() throws {
    #expect(throws: SystemError.self) { try lines(String(repeating: "x", count: 60_001)) }
  }

  @Test func outputThatNobodyReadsIsDroppedWithoutAFault() throws {
    _ = Shell.system()  // ignores SIGPIPE
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var output = OutputBuffer(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try output.append([1])
    #expect(output.isOpen)
    try output.flush()
    #expect(!output.isOpen)
    try output.append([UInt8](repeating: 1, count: 100_000))
  }

  @Test func outputArrivesWholeAndInOrder() throws {
    let pipe = Pipe()
    var output = OutputBuffer(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    for byte in UInt8(0)...255 { try output.append([byte]) }
    try output.flush()
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd().map(Array.init) == Array(UInt8(0)...255))
  }

  @Test func aFullMediumIsAFaultWithTheSystemsReason() throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    var output = OutputBuffer(descriptor: full.fileDescriptor)
    try output.append([1])
    let fault = #expect(throws: SystemError.self) { try output.flush() }
    #expect(fault?.reason == "No space left on device")
  }
}
