extension String {
  /// The text with a no-break space between a number and a percent sign, so that a line does not end between them.
  var withUnbrokenUnits: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var text = ""
    var last: (Character, Character)?
    for character in self {
      if character == "%", let (number, space) = last, space == " ", number.isASCII, number.isNumber {
        text.removeLast()
        text.append("\u{A0}")
      }
      text.append(character)
      last = (last?.1 ?? " ", character)
    }
    return text
  }
}
