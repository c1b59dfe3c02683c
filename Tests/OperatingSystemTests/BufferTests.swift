import Foundation
import Testing

@testable import OperatingSystem

@Suite struct BufferTests {
  private func lines(_ text: String) throws -> [String] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    var input = InputBuffer(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var result: [String] = []
    while true {
      switch try input.line(limit: 20_000) {
      case .line(let line): result.append(String(decoding: line, as: UTF8.self))
      case .tooLong: result.append("(too long)")
      case .end: return result
      }
    }
  }

  @Test func linesEndInLFOrCRLFAndTheLastNeedsNoEnd() throws {
    #expect(try lines("a\n\r\nb\rc\r\nlast") == ["a", "", "b\rc", "last"])
    #expect(try lines("a\n") == ["a"])
    #expect(try lines("") == [])
  }

  @Test func aLineAboveTheLimitIsPassedOver() throws {
    let long = String(repeating: "x", count: 20_001)
    #expect(try lines("a\n\(long)\nb\n\(long)") == ["a", "(too long)", "b", "(too long)"])
    #expect(try lines(String(long.dropLast()) + "\r\n").map(\.utf8.count) == [20_000])
  }

  @Test func anAnswerAboveTheLimitIsRefused() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(String(repeating: "x", count: 101).utf8))
    try pipe.fileHandleForWriting.close()
    var input = InputBuffer(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(throws: SystemError.self) { try input.answer(limit: 100) { true } }
  }

  @Test func outputWithoutAReaderIsDroppedWithoutAnError() throws {
    _ = System.live()  // ignores SIGPIPE
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
