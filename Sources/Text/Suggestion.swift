/// Returns the candidate that was probably meant by a word, or nil if none is near enough or two are equally near.
///
/// The distance is the optimal string alignment (a letter is changed, added or left out, or two neighbours are swapped),
/// without regard to case; the nearest candidate may differ by at most a third of the word's bytes, and at least by 1.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().utf8.prefix(100))
  let farthest = max(1, wanted.count / 3)
  var best: (word: String, distance: Int)?
  var isTied = false
  for candidate in candidates {
    let letters = Array(candidate.lowercased().utf8)
    guard abs(letters.count - wanted.count) <= farthest else { continue }
    let distance = distance(from: wanted, to: letters)
    guard distance <= farthest else { continue }
    if let known = best, known.distance <= distance {
      isTied = isTied || (known.distance == distance && known.word != candidate)
    } else {
      best = (candidate, distance)
      isTied = false
    }
  }
  return isTied ? nil : best?.word
}

private func distance(from one: [UInt8], to other: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    for j in other.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
