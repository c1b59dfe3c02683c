/// Returns a number with a fixed count of decimals, rounded half away from zero, without `-0` and independent of any
/// locale; a dash if the value is infinite or not a number.
///
/// Rounds the shortest decimal that reads back as the double: 1.005 becomes 1.01. With up to 6 decimals a sum that fell
/// short of a half by less than 1e-9 counts as the half: 37.49999999999999 becomes 38. `decimals` is limited to 0...9;
/// `isTrimmed` leaves out zeros at the end.
package func fixed(_ value: Double, decimals: Int, isTrimmed: Bool = false) -> String {
  guard value.isFinite else { return "–" }
  guard abs(value) < 1e15 else { return "\(value)" }
  let places = min(max(decimals, 0), 9)
  let text = quicklyFixed(abs(value), places, isTrimmed) ?? exactlyFixed(abs(value), places, isTrimmed)
  return value < 0 && text.utf8.contains { $0 > UInt8(ascii: "0") } ? "-" + text : text
}

/// Returns the same by arithmetic of integers, which is quicker than digit by digit; nil for large numbers, and for those
/// so near a half that only the shortest decimal decides how they are rounded.
private func quicklyFixed(_ value: Double, _ places: Int, _ isTrimmed: Bool) -> String? {
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let scaled = value * Double(scale)
  guard scaled < 1e9 else { return nil }
  let rest = scaled - Double(Int(scaled))
  guard abs(rest - 0.5) > 1e-4 else { return nil }
  let (whole, part) = (Int(scaled) + (rest > 0.5 ? 1 : 0)).quotientAndRemainder(dividingBy: scale)
  var (fraction, width) = (part, places)
  while isTrimmed && width > 0 && fraction.isMultiple(of: 10) { (fraction, width) = (fraction / 10, width - 1) }
  guard width > 0 else { return String(whole) }
  return String(whole) + "." + String(fraction).padded(with: "0", toTrailing: width)
}

private func exactlyFixed(_ value: Double, _ places: Int, _ isTrimmed: Bool) -> String {
  var (whole, fraction) = digits(of: places > 6 ? value : value + 1e-9)
  let isUp = fraction.count > places && fraction[places] >= 5
  fraction = Array(fraction.prefix(places)) + [Int](repeating: 0, count: max(0, places - fraction.count))
  if isUp { increment(&whole, &fraction) }
  if isTrimmed { while fraction.last == 0 { fraction.removeLast() } }
  return whole.map(String.init).joined() + (fraction.isEmpty ? "" : "." + fraction.map(String.init).joined())
}

/// Returns the shortest decimal that reads back as the number, without a point if it is whole: `3`, `2.5`; a dash if the
/// value is infinite or not a number.
package func shortest(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  // A whole number needs no search for the shortest form.
  if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// Returns the digits before and after the point of the shortest decimal that reads back as the number; at least one
/// before it.
private func digits(of value: Double) -> (whole: [Int], fraction: [Int]) {
  let parts = "\(value)".split(separator: "e")
  let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  var whole = mantissa[0].compactMap(\.wholeNumberValue)
  var fraction = mantissa.count > 1 ? mantissa[1].compactMap(\.wholeNumberValue) : []
  for _ in 0..<abs(exponent) {
    if exponent < 0 {
      fraction.insert(whole.popLast() ?? 0, at: 0)
    } else {
      whole.append(fraction.isEmpty ? 0 : fraction.removeFirst())
    }
  }
  let leading = whole.prefix { $0 == 0 }.count
  whole.removeFirst(min(leading, max(0, whole.count - 1)))
  return (whole.isEmpty ? [0] : whole, fraction)
}

/// Adds one in the last place.
private func increment(_ whole: inout [Int], _ fraction: inout [Int]) {
  for index in fraction.indices.reversed() {
    if fraction[index] < 9 {
      fraction[index] += 1
      return
    }
    fraction[index] = 0
  }
  for index in whole.indices.reversed() {
    if whole[index] < 9 {
      whole[index] += 1
      return
    }
    whole[index] = 0
  }
  whole.insert(1, at: 0)
}
