/// Returns the place of the candidate from which `text` differs in the fewest words; of equals, the last one.
///
/// - Returns: Nil if there are no candidates.
package func nearestText(to text: String, among candidates: [String]) -> Int? {
  if let same = candidates.lastIndex(where: { $0.utf8.elementsEqual(text.utf8) }) { return same }
  let words = WordCounts(text)
  // What two texts do not have in common at all is the least that can change between them.
  let bounds = candidates.indices.map { (least: words.difference(from: WordCounts(candidates[$0])), index: $0) }
  var nearest: (changed: Int, index: Int)?
  var seen: Set<String> = []
  for (least, index) in bounds.sorted(by: { ($0.least, $1.index) < ($1.least, $0.index) }) {
    if let nearest, least > nearest.changed { break }
    guard seen.insert(candidates[index]).inserted else { continue }
    let counts = TextDiff(from: candidates[index], to: text).counts
    let changed = counts.addedWords + counts.removedWords
    if nearest.map({ (changed, $0.index) < ($0.changed, index) }) ?? true { nearest = (changed, index) }
  }
  return nearest?.index
}

/// How often each word is in a text.
private struct WordCounts {
  private var counts: [ArraySlice<UInt8>: Int] = [:]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer(bytes)
    tokenizer.add(bytes.indices)
    for token in tokenizer.tokens where token.kind == .word { counts[bytes[token.range], default: 0] += 1 }
  }

  /// How many words one of the two has more often.
  func difference(from other: WordCounts) -> Int {
    let own = counts.reduce(0) { $0 + abs($1.value - other.counts[$1.key, default: 0]) }
    return other.counts.reduce(own) { counts[$1.key] == nil ? $0 + $1.value : $0 }
  }
}
