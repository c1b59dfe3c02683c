extension Node {
  /// Returns the JSON Pointers (RFC 6901) from this node to its innermost parts at some offsets, such as `/sheets/0/role`.
  /// For an offset in a key it is the pointer to the value, for one outside all parts an empty text.
  ///
  /// The offsets must not fall. Each collection is searched once, however many offsets are in it.
  package func pointers(to offsets: [Int]) -> [String] {
    var pointers = Array(repeating: "", count: offsets.count)
    addPointers(below: index, behind: "", for: offsets.indices, of: offsets, to: &pointers)
    return pointers
  }

  private func addPointers(
    below place: Int, behind start: String, for wanted: Range<Int>, of offsets: [Int], to pointers: inout [String]
  ) {
    var rest = wanted
    switch kind(at: place) {
    case .sequence:
      var number = 0
      forEachChild(of: place) { item in
        take(&rest, range(at: item), item, offsets, &pointers) { "\(start)/\(number)" }
        number += 1
      }
    case .mapping:
      var child = place + 1
      while child < end(of: place), !rest.isEmpty {
        let (key, value) = (child, child + 1)
        let part = range(at: key).lowerBound..<max(range(at: key).lowerBound, range(at: value).upperBound)
        take(&rest, part, value, offsets, &pointers) {
          "\(start)/\(text(at: key).replacing("~", with: "~0").replacing("/", with: "~1"))"
        }
        child = end(of: value)
      }
    case .scalar, .absent: break
    }
  }

  /// Gives the offsets in a part of the text their pointers, and those behind it to the next part.
  private func take(
    _ rest: inout Range<Int>, _ part: Range<Int>, _ place: Int, _ offsets: [Int], _ pointers: inout [String],
    pointer: () -> String
  ) {
    while let first = rest.first, offsets[first] < part.lowerBound { rest.removeFirst() }
    let start = rest.lowerBound
    while let first = rest.first, offsets[first] < part.upperBound { rest.removeFirst() }
    guard start < rest.lowerBound else { return }
    let text = pointer()
    for index in start..<rest.lowerBound { pointers[index] = text }
    addPointers(below: place, behind: text, for: start..<rest.lowerBound, of: offsets, to: &pointers)
  }
}
