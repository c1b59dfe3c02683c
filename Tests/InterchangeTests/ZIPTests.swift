import Interchange
import TestSupport
import Testing
import Text

@Suite struct ZIPTests {
  private func archive(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var writer = ZIPWriter()
    for file in files { writer.append(file.name, file.content) }
    return writer.finish()
  }

  private func fault(_ bytes: [UInt8]) -> String? {
    do throws(ZIPArchive.Fault) {
      let archive = try ZIPArchive(parsing: bytes)
      for name in archive.names { _ = try archive.content(of: name) }
      return nil
    } catch { return error.diagnostic.message }
  }

  private func content(_ bytes: [UInt8], _ name: String) throws -> [UInt8]? {
    try ZIPArchive(parsing: bytes).content(of: name)
  }

  /// Contents of several kinds: nothing, repetitions near and far, and bytes without any.
  private static func contents() -> [[UInt8]] {
    var dice = Dice(state: 11)
    let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &dice) }
    let letters = (0..<100_000).map { _ in UInt8.random(in: 97...100, using: &dice) }
    return [
      [], [7], Array("aa".utf8), Array("abcabcabcabc".utf8), [UInt8](repeating: 0, count: 20_000),
      Array(noise[..<40_000]) + noise[..<40_000], noise, letters,
      Array(String(repeating: "<c r=\"A1\" s=\"6\"/>", count: 2000).utf8),
    ]
  }

  @Test func everyContentComesBack() throws {
    let files = Self.contents().enumerated().map { (name: "folder/\($0).bin", content: $1) }
    let bytes = archive(files)
    let read = try ZIPArchive(parsing: bytes)
    #expect(read.names == files.map(\.name))
    for file in files { #expect(try read.content(of: file.name) == file.content, "\(file.name)") }
    #expect(try read.content(of: "folder/none") == nil)
  }

  @Test func theSameFilesGiveTheSameBytes() {
    let files = Self.contents().enumerated().map { (name: "\($0)", content: $1) }
    #expect(archive(files) == archive(files))
    #expect(ZIPWriter.wrote(archive(files)) && !ZIPWriter.wrote(ZIPSamples.descriptors))
  }

  @Test func repetitionsArePacked() {
    let table = Array(String(repeating: "<c r=\"A1\" s=\"6\" t=\"inlineStr\"/>", count: 2000).utf8)
    #expect(archive([("a", table)]).count < table.count / 10)
  }

  @Test func dynamicCodesAndDataDescriptorsAreRead() throws {
    let text = try #require(try content(ZIPSamples.descriptors, "a.txt"))
    #expect(String(decoding: text, as: UTF8.self) == ZIPSamples.text)
    let stored = try #require(try content(ZIPSamples.descriptors, "b.txt"))
    #expect(String(decoding: stored, as: UTF8.self) == "stored\n")
  }

  @Test(arguments: [
    ("..", true), ("a/../b", true), ("/a", true), ("a\\b", true), ("C:x", true), ("a\0b", true), ("a/..b", false),
    ("a..b/c", false), ("ä/ü", false),
  ])
  func aNameOutsideOfTheArchiveIsRefused(name: String, isRefused: Bool) {
    #expect((fault(archive([(name, [1])])) != nil) == isRefused)
  }

  @Test func twoFilesOfOneNameAreRefused() {
    #expect(fault(archive([("a", [1]), ("a", [2])])) == "the archive has the part 'a' twice")
  }

  @Test func theLimitsHoldOnBothSides() {
    var dice = Dice(state: 3)
    // Bytes that cannot be packed: the archive has 116 bytes more than its only file.
    let around = archive([("a", [1])]).count - 1
    let noise = (0..<ZIPArchive.mostPacked).map { _ in UInt8.random(in: 0...255, using: &dice) }
    #expect(fault(archive([("a", Array(noise.dropLast(around)))])) == nil)
    #expect(fault(archive([("a", Array(noise.dropLast(around - 1)))])) == "the file is larger than 5 MB")
    // Sizes as the directory announces them.
    let packed = archive([("a", Array(noise[..<600_000]))])
    #expect(fault(announcing(50_000_000, in: packed)) == "'a' is damaged")
    #expect(fault(announcing(50_000_001, in: packed)) == "the file unpacks to more than 50 MB")
    let small = archive([("a", Array(noise[..<1000]))])
    #expect(fault(announcing(small.count * 100, in: small)) == "'a' is damaged")
    #expect(fault(announcing(small.count * 100 + 1, in: small)) == "the file unpacks to more than 100 times its size")
  }

  /// The archive with another unpacked size in the directory entry of its only file.
  private func announcing(_ size: Int, in archive: [UInt8]) -> [UInt8] {
    var bytes = archive
    let entry = bytes.count - 22 - 46 - 1
    for place in 0..<4 { bytes[entry + 24 + place] = UInt8(size >> (8 * place) & 0xFF) }
    return bytes
  }

  @Test func anythingElseThanItsContentIsDamage() {
    let bytes = archive([("a", Array("some text, some text".utf8))])
    // A bit in the data, in the checksum, and in the method.
    for offset in [33, bytes.count - 22 - 47 + 16] {
      var broken = bytes
      broken[offset] ^= 1
      #expect(fault(broken) == "'a' is damaged", "\(offset)")
    }
    var other = bytes
    other[other.count - 22 - 47 + 10] = 9
    #expect(fault(other) == "'a' is packed in a way that is not read")
    var encrypted = bytes
    encrypted[encrypted.count - 22 - 47 + 8] |= 1
    #expect(fault(encrypted) == "'a' is encrypted")
    var large = bytes
    for place in 0..<4 { large[large.count - 22 - 47 + 24 + place] = 0xFF }
    #expect(fault(large) == "the file has the format of archives above 4 GB, which is not read")
  }

  @Test func everyPartOfAnArchiveIsRefusedWithoutTheRest() {
    let bytes = ZIPSamples.descriptors
    for count in 0..<bytes.count { #expect(fault(Array(bytes[..<count])) != nil, "\(count)") }
    #expect(fault(bytes) == nil)
  }
}
