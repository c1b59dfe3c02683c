/// Writes a ZIP archive: entries in the order of the calls, dated 1980-01-01, so that the same input gives the same bytes.
package struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Creates an empty archive.
  package init() {}

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: a relative path with `/`, different from all others.
  ///   - content: the whole file; the archive must stay below 4 GB, since ZIP64 is not written.
  package mutating func append(_ name: String, _ content: [UInt8]) {
    let packed = Deflate.packed(content)
    let isSmaller = packed.count < content.count
    let data = isSmaller ? packed : content
    var common: [UInt8] = []
    common.append(20, length: 2)
    common.append(ZIPFormat.utf8, length: 2)
    common.append(isSmaller ? ZIPFormat.deflated : ZIPFormat.stored, length: 2)
    common.append(0, length: 2)
    common.append(ZIPFormat.firstDay, length: 2)
    common.append(Int(CRC32.sum(of: content)), length: 4)
    common.append(data.count, length: 4)
    common.append(content.count, length: 4)
    common.append(name.utf8.count, length: 2)
    common.append(0, length: 2)
    directory.append(Int(ZIPFormat.entry), length: 4)
    directory.append(20, length: 2)
    directory += common
    // No comment; on the first disk; no attributes.
    directory.append(0, length: 10)
    directory.append(bytes.count, length: 4)
    directory += name.utf8
    bytes.append(Int(ZIPFormat.head), length: 4)
    bytes += common
    bytes += name.utf8
    bytes += data
    count += 1
  }

  /// Returns the whole archive.
  package consuming func finish() -> [UInt8] {
    let start = bytes.count
    bytes += directory
    bytes.append(Int(ZIPFormat.end), length: 4)
    bytes.append(0, length: 4)
    bytes.append(count, length: 2)
    bytes.append(count, length: 2)
    bytes.append(directory.count, length: 4)
    bytes.append(start, length: 4)
    bytes.append(0, length: 2)
    return bytes
  }
}

extension [UInt8] {
  /// Adds the lowest bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: Int, length: Int) {
    for place in 0..<length { append(UInt8(truncatingIfNeeded: place < 8 ? number >> (8 * place) : 0)) }
  }
}
