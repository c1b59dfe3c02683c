/// Names of files, and ids, that are made from names which people write: of ASCII letters and digits alone, so that every
/// system and every archive keeps them as they are.
package enum PlainName {
  /// The longest name, in characters.
  package static let longest = 60

  /// Small letters with the Latin letters that they are usually written as, `LETTERS=LATIN`. The offline form takes the
  /// table from here.
  package static let transliterations = """
    àáâãåāăąǎǡǻȁȃȧḁạảấầẩẫậắằẳẵặ=a äæǟǣǽ=ae ḃḅḇ=b çćĉċčḉ=c ðďđḋḍḏḑḓ=d èéêëēĕėęěȅȇȩəḕḗḙḛḝẹẻẽếềểễệ=e ḟ=f ĝğġģǧǵḡ=g
    ĥħȟḣḥḧḩḫẖ=h ìíîïĩīĭįıǐȉȋḭḯỉị=i ĳ=ij ĵǰ=j ķǩḱḳḵ=k ĺļľłḷḹḻḽ=l ḿṁṃ=m ñńņňǹṅṇṉṋ=n ŋ=ng
    òóôõōŏőơǒǫǭȍȏȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ=o öøœǿȫ=oe ṕṗ=p ŕŗřȑȓṙṛṝṟ=r śŝşšșṡṣṥṧṩ=s ß=ss ţťŧțṫṭṯṱẗ=t þ=th
    ùúûũūŭůűųưǔȕȗṳṵṷṹṻụủứừửữự=u üǖǘǚǜ=ue ṽṿ=v ŵẁẃẅẇẉẘ=w ẋẍ=x ýÿŷȳẏẙỳỵỷỹ=y źżžẑẓẕ=z
    άα=a χ=ch δ=d έε=e φ=f γ=g ΐήίηιϊ=i κ=k λ=l μ=m ν=n οωόώ=o π=p ψ=ps ρ=r ςσ=s τ=t θ=th β=v ξ=x ΰυϋύ=y ζ=z
    ъь= а=a б=b ћ=c ч=ch д=d ђ=dj ѕџ=dz еэ=e ф=f гґ=g ѓ=gj иі=i ј=j к=k х=kh ќ=kj л=l љ=lj м=m н=n њ=nj о=o п=p
    р=r с=s ш=sh щ=shch т=t ц=ts уў=u в=v йы=y я=ya є=ye ї=yi ё=yo ю=yu з=z ж=zh
    """

  private static let letters: [Character: Substring] = {
    var letters: [Character: Substring] = [:]
    for entry in transliterations.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      for letter in parts[0] { letters[letter] = parts[1] }
    }
    return letters
  }()

  /// Returns the name that stands for a person's or folder's name: `Ann Smith` becomes `ann-smith`, `Иван` `ivan`. Letters
  /// and signs that have no usual Latin spelling become their code point: `李` is `u674e`. Never empty: `respondent` for a
  /// name without letters, digits and signs.
  package static func stem(of name: String) -> String {
    let words = name.lowercased().map(spelled).joined().split(separator: " ").joined(separator: "-")
    let cut = words.prefix(longest).reversed().drop { $0 == "-" }.reversed()
    return cut.isEmpty ? "respondent" : String(cut)
  }

  /// Returns a small letter in ASCII; code points are words of their own, everything between words is a space.
  package static func spelled(_ letter: Character) -> String {
    if let latin = letters[letter] { return String(latin) }
    return letter.unicodeScalars.map(spelled).joined()
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value < 0x80 { return scalar.properties.isAlphabetic || scalar.isASCIIDigit ? String(scalar) : " " }
    if let latin = letters[Character(scalar)] { return String(latin) }
    // Marks above and below Latin letters.
    if (0x300...0x36F).contains(value) { return "" }
    return scalar.isSpelled ? " u\(String(value, radix: 16)) " : " "
  }

  /// Returns the first of `stem`, `stem-2`, `stem-3`, … that is not taken. Windows has devices of some names.
  package static func firstFree(_ stem: String, isTaken: (String) -> Bool) -> String {
    var (name, number) = (stem, 2)
    while isDevice(name) || isTaken(name) {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }

  private static func isDevice(_ name: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    let digit = name.dropFirst(3)
    return (name.hasPrefix("com") || name.hasPrefix("lpt")) && digit.count == 1
      && digit.allSatisfy { $0 >= "0" && $0 <= "9" }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is a letter, mark, number or symbol.
  fileprivate var isSpelled: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}
