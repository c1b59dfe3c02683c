internal import Text

extension String {
  /// Whether the text has a date such as 2026-11-03, at whose hyphens a line must not end.
  var hasDate: Bool { utf8.contains(UInt8(ascii: "-")) && !dates.isEmpty }

  /// The text in pieces: dates, and what is between them.
  var piecesAroundDates: [(text: Substring, isDate: Bool)] {
    var pieces: [(text: Substring, isDate: Bool)] = []
    var end = startIndex
    for start in dates {
      let date = utf8.index(startIndex, offsetBy: start)
      if end < date { pieces.append((self[end..<date], false)) }
      end = utf8.index(date, offsetBy: Self.dateLength)
      pieces.append((self[date..<end], true))
    }
    if end < endIndex { pieces.append((self[end...], false)) }
    return pieces
  }

  private static let dateLength = 10

  /// The offsets of the dates in UTF-8: of the runs of digits and hyphens that have the form 0000-00-00.
  private var dates: [Int] {
    var found: [Int] = []
    // The length of the run so far and whether it has the form up to here.
    var (length, fits) = (0, true)
    func end(at offset: Int) {
      if length == Self.dateLength, fits { found.append(offset - length) }
      (length, fits) = (0, true)
    }
    var offset = 0
    for byte in utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      if isHyphen || byte.isDigit {
        fits = fits && isHyphen == (length == 4 || length == 7)
        length += 1
      } else if length > 0 {
        end(at: offset)
      }
      offset += 1
    }
    end(at: offset)
    return found
  }
}
