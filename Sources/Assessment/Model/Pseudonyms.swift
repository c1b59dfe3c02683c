internal import Text

/// The order of the respondents' pseudonyms. It follows from the digests of the answer sheets together with the
/// engagement's id: it tells nothing about names and files, and the same input gives the same order.
///
/// The facilitator's page computes the same in `Web/pseudonyms.js`.
package struct Pseudonyms: Hashable, Sendable {
  /// The number of each sheet's pseudonym from 0, by the index of the sheet; sheets with the same respondent share one.
  package let numbers: [Int]

  /// Orders sheets with the bytes of their files: respondents with answers, then those without, then the other names of
  /// consensus sheets.
  package init(of sheets: [(sheet: AnswerSheet, bytes: [UInt8])], engagement: String) {
    let keys = sheets.map { Self.key(of: $0.bytes, engagement: engagement) }
    let names = sheets.map { RespondentName($0.sheet.respondent) }
    let order = sheets.indices.sorted { (sheets[$0].sheet.rank, keys[$0], $0) < (sheets[$1].sheet.rank, keys[$1], $1) }
    let distinct = order.map { names[$0] }.uniqued()
    let places = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    numbers = names.map { places[$0] ?? 0 }
  }

  /// The indices of the sheets in the order of their pseudonyms.
  package var order: [Int] { numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) } }

  /// Returns the text by which a sheet is sorted: the SHA-256 of the engagement's id, a line feed and the SHA-256 of the
  /// file, both as hexadecimal digits.
  static func key(of bytes: [UInt8], engagement: String) -> String {
    SHA256.hexadecimal(Array("\(engagement)\n\(SHA256.hexadecimal(bytes))".utf8))
  }

  /// Returns `A` for 0, `Z` for 25, `AA` for 26.
  package static func letters(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? last : letters(number / 26 - 1) + last
  }
}

extension Pseudonyms {
  /// The pseudonyms of the sheets of an assessment that have answers, then of those that have none yet.
  init(of assessment: Assessment) {
    self.init(
      of: (assessment.sheets + assessment.notYetAnswered).map { ($0, assessment.bytes(of: $0)) },
      engagement: assessment.engagement.id.text)
  }
}

extension Assessment {
  /// Returns the bytes of a sheet's file; those of the file's name if the sheet was not read from a file.
  package func bytes(of sheet: AnswerSheet) -> [UInt8] {
    origins.first { $0.part == .answers && $0.name == sheet.name }?.bytes ?? Array(sheet.name.utf8)
  }
}

extension AnswerSheet {
  fileprivate var rank: Int { role == .consensus ? 2 : hasAnswers ? 0 : 1 }
}
