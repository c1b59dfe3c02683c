package import Text

/// A ZIP archive that is read by its directory. Nothing is unpacked before it is asked for.
package struct ZIPArchive: Sendable {
  /// Why an archive or a file in it cannot be read.
  package struct Fault: Error, Hashable, Sendable {
    /// The fault, for the whole file.
    package let diagnostic: Diagnostic
  }

  /// The largest archive, in bytes.
  package static let mostPacked = 5_000_000
  /// The most bytes that all files have together when they are unpacked.
  package static let mostUnpacked = 50_000_000
  /// How many times as large the unpacked files may be as the archive.
  package static let mostRatio = 100

  private struct Entry {
    let method: Int
    let sum: UInt32
    let packed: Int
    let unpacked: Int
    let head: Int
  }

  private let bytes: [UInt8]
  private let entries: [String: Entry]
  /// The names of the files, in the order of the directory; folders are left out.
  package let names: [String]

  /// Reads the directory; checks the limits and all names.
  package init(parsing bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.mostPacked else { throw Fault(diagnostic: .archiveTooLarge) }
    let input = LittleEndian(bytes: bytes)
    guard let end = Self.end(of: input) else { throw Fault(diagnostic: .notAnArchive) }
    var (place, names, entries, total) = (input.number(end + 16, 4), [String](), [String: Entry](), 0)
    for _ in 0..<input.number(end + 10, 2) {
      let (name, entry, next) = try Self.entry(of: input, at: place, before: end)
      place = next
      total += entry.unpacked
      if name.hasSuffix("/") { continue }
      names.append(name)
      guard entries.updateValue(entry, forKey: name) == nil else {
        throw Fault(diagnostic: .repeatedPart(name))
      }
    }
    guard total <= Self.mostUnpacked else { throw Fault(diagnostic: .unpackedTooLarge) }
    guard total <= Self.mostRatio * bytes.count else { throw Fault(diagnostic: .packedTooTightly) }
    self.bytes = bytes
    self.names = names
    self.entries = entries
  }

  /// Returns a file's bytes, or nil if the archive has no file of this name; checks length and checksum.
  package func content(of name: String) throws(Fault) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    let input = LittleEndian(bytes: bytes)
    guard input.has(entry.head, ZIPFormat.headLength), input.signature(entry.head) == ZIPFormat.head else {
      throw Fault(diagnostic: .brokenPart(name))
    }
    let start = entry.head + ZIPFormat.headLength + input.number(entry.head + 26, 2) + input.number(entry.head + 28, 2)
    guard input.has(start, entry.packed) else { throw Fault(diagnostic: .brokenPart(name)) }
    let data = bytes[start..<(start + entry.packed)]
    let content: [UInt8]
    switch entry.method {
    case ZIPFormat.stored: content = Array(data)
    case ZIPFormat.deflated:
      do { content = try Inflate.unpacked(data, length: entry.unpacked) } catch {
        throw Fault(diagnostic: .brokenPart(name))
      }
    default: throw Fault(diagnostic: .unknownPacking(name))
    }
    guard content.count == entry.unpacked, CRC32.sum(of: content) == entry.sum else {
      throw Fault(diagnostic: .brokenPart(name))
    }
    return content
  }

  /// The offset of the end of the directory: its comment reaches to the end of the file.
  private static func end(of input: LittleEndian) -> Int? {
    let last = input.bytes.count - ZIPFormat.endLength
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
      input.signature($0) == ZIPFormat.end && input.number($0 + 20, 2) == last - $0
    }
  }

  private static func entry(
    of input: LittleEndian, at place: Int, before end: Int
  ) throws(Fault) -> (name: String, entry: Entry, next: Int) {
    let isZIP64 =
      end >= ZIPFormat.locatorLength && input.signature(end - ZIPFormat.locatorLength) == ZIPFormat.locator
    guard !isZIP64 else { throw Fault(diagnostic: .unsupportedZIP64) }
    guard place + ZIPFormat.entryLength <= end, input.signature(place) == ZIPFormat.entry else {
      throw Fault(diagnostic: .notAnArchive)
    }
    let start = place + ZIPFormat.entryLength
    let lengths = [28, 30, 32].map { input.number(place + $0, 2) }
    guard start + lengths.reduce(0, +) <= end else { throw Fault(diagnostic: .notAnArchive) }
    guard let name = String(validating: input.bytes[start..<(start + lengths[0])], as: UTF8.self), isSafe(name) else {
      throw Fault(diagnostic: .unsafeName(String(decoding: input.bytes[start..<(start + lengths[0])], as: UTF8.self)))
    }
    guard input.number(place + 8, 2) & ZIPFormat.encrypted == 0 else { throw Fault(diagnostic: .encrypted(name)) }
    let entry = Entry(
      method: input.number(place + 10, 2), sum: input.signature(place + 16), packed: input.number(place + 20, 4),
      unpacked: input.number(place + 24, 4), head: input.number(place + 42, 4))
    guard ![entry.packed, entry.unpacked, entry.head].contains(0xFFFF_FFFF) else {
      throw Fault(diagnostic: .unsupportedZIP64)
    }
    return (name, entry, start + lengths.reduce(0, +))
  }

  /// Whether the name is a path below the archive.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && !name.hasPrefix("/") && !parts.contains("..")
      && !name.unicodeScalars.contains { $0 == "\\" || $0 == ":" || $0 == "\0" }
  }
}

/// Reads numbers of several bytes, the lowest first.
private struct LittleEndian {
  let bytes: [UInt8]

  /// Whether the file has so many bytes from an offset on.
  func has(_ place: Int, _ count: Int) -> Bool { place <= bytes.count && bytes.count - place >= count }

  /// The number in 2 or 4 bytes; 0 beyond the end of the file.
  func number(_ place: Int, _ count: Int) -> Int {
    guard has(place, count) else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// The number in 4 bytes that begins a part.
  func signature(_ place: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(place, 4)) }
}

extension Diagnostic {
  fileprivate static var notAnArchive: Diagnostic {
    Diagnostic(
      .notAWorkbook, "this is not an Excel workbook (.xlsx), or the file is incomplete", at: .file,
      remedy: "save the workbook as 'Excel Workbook (.xlsx)' without a password and try again")
  }

  fileprivate static var archiveTooLarge: Diagnostic {
    Diagnostic(.workbookTooLarge, "the file is larger than \(ZIPArchive.mostPacked / 1_000_000) MB", at: .file)
  }

  fileprivate static var unpackedTooLarge: Diagnostic {
    Diagnostic(.workbookTooLarge, "the file unpacks to more than \(ZIPArchive.mostUnpacked / 1_000_000) MB", at: .file)
  }

  fileprivate static var packedTooTightly: Diagnostic {
    Diagnostic(.workbookTooLarge, "the file unpacks to more than \(ZIPArchive.mostRatio) times its size", at: .file)
  }

  fileprivate static var unsupportedZIP64: Diagnostic {
    Diagnostic(.workbookTooLarge, "the file has the format of archives above 4 GB, which is not read", at: .file)
  }

  fileprivate static func encrypted(_ name: String) -> Diagnostic {
    Diagnostic(.notAWorkbook, "\(quoted(name)) is encrypted", at: .file, remedy: "save the file without a password")
  }

  fileprivate static func unsafeName(_ name: String) -> Diagnostic {
    Diagnostic(.damagedWorkbook, "the archive has a part with an unsafe name: \(quoted(name))", at: .file)
  }

  fileprivate static func repeatedPart(_ name: String) -> Diagnostic {
    Diagnostic(.damagedWorkbook, "the archive has the part \(quoted(name)) twice", at: .file)
  }

  fileprivate static func unknownPacking(_ name: String) -> Diagnostic {
    Diagnostic(.notAWorkbook, "\(quoted(name)) is packed in a way that is not read", at: .file)
  }

  fileprivate static func brokenPart(_ name: String) -> Diagnostic {
    Diagnostic(.damagedWorkbook, "\(quoted(name)) is damaged", at: .file, remedy: "ask for the file again")
  }
}
