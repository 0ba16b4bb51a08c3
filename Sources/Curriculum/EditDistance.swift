/// The number of insertions, deletions, substitutions and swaps of neighbours that turn one text into the other.
///
/// - Returns: 0 for equal texts; at most the longer text's count of scalars.
/// - Complexity: O(n * m) time and memory.
/// - SeeAlso: the "optimal string alignment" restriction of Damerau, CACM 7(3), 1964.
package func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.unicodeScalars)
  let b = Array(second.unicodeScalars)
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int]()
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
      row.append(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

/// The candidate that someone who typed `typed` most likely meant.
///
/// - Returns: The candidate at the least distance, the first of equals; nil if it differs in more than a third of its length
///   (at least 1 change is always allowed), or if nothing was typed. Case does not matter.
package func nearest(to typed: String, in candidates: [String]) -> String? {
  let wanted = typed.lowercased().prefix(64)
  guard !wanted.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(String(wanted), candidate.lowercased())
    let allowed = max(1, max(candidate.count, wanted.count) / 3)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}
