internal import Text

extension String {
  /// The text in pieces: dates such as 2026-11-03, at whose hyphens a line must not end, and what is between them.
  var piecesAroundDates: [(text: Substring, isDate: Bool)] {
    let bytes = utf8
    guard bytes.contains(UInt8(ascii: "-")) else { return isEmpty ? [] : [(self[...], false)] }
    var pieces: [(text: Substring, isDate: Bool)] = []
    var (start, index) = (startIndex, startIndex)
    while index < endIndex {
      guard let end = endOfDate(from: index) else {
        bytes.formIndex(after: &index)
        continue
      }
      if start < index { pieces.append((self[start..<index], false)) }
      pieces.append((self[index..<end], true))
      (start, index) = (end, end)
    }
    if start < endIndex { pieces.append((self[start...], false)) }
    return pieces
  }

  /// The end of the date that begins at an index; nil where none does, or where it is part of a longer number.
  private func endOfDate(from start: Index) -> Index? {
    guard utf8[start] == UInt8(ascii: "2") || utf8[start] == UInt8(ascii: "1"),
      let end = utf8.index(start, offsetBy: Self.dateForm.count, limitedBy: endIndex)
    else { return nil }
    let isDate = zip(utf8[start..<end], Self.dateForm).allSatisfy { $1 == UInt8(ascii: "0") ? $0.isDigit : $0 == $1 }
    let before = start > startIndex ? utf8[utf8.index(before: start)] : 0
    let after = end < endIndex ? utf8[end] : 0
    return isDate && !before.belongsToNumber && !after.belongsToNumber ? end : nil
  }

  private static let dateForm = Array("0000-00-00".utf8)
}

extension UInt8 {
  fileprivate var belongsToNumber: Bool { isDigit || self == UInt8(ascii: "-") }
}
