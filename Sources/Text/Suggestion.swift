/// Returns the legal word that a misspelt word most likely stands for; nil if there is none.
///
/// The nearest candidate by optimal string alignment distance (a letter changed, added or left out, or two neighbours
/// swapped), without regard to case. Its distance is at most a third of the word's length, or 1 for shorter words; if
/// two candidates are equally near, there is none. Only the first 100 bytes of the word are compared.
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

/// Returns the optimal string alignment distance of two words.
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
