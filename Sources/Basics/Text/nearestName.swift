/// Returns the help for a name that does not exist: the one that was probably meant, and how the two differ where that
/// cannot be seen; nil when none is near.
package func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
  if let hint = confusableHint(for: name, among: candidates) { return hint }
  return nearestName(to: name, among: candidates).map { nearest in
    "did you mean '\(nearest)'?" + (foreignLetters(of: name, besides: nearest).map { " This name has \($0)" } ?? "")
  }
}

/// Returns the name that a misspelt one was probably meant to be.
///
/// A name that looks the same is the nearest, then one that differs only in the case of ASCII letters. Otherwise the edit distance over
/// UTF-8 decides, with a swap of neighbours as one edit: a third of the name may be wrong, and at most three
/// bytes. Nothing is near a name of more than 64 bytes, so long ones cost no time.
///
/// - Parameters:
///   - name: The name as it was written.
///   - candidates: The names that exist; the first of equally near ones wins.
/// - Returns: The nearest name, or nil when none is near.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  guard name.utf8.count <= 64 else { return nil }
  guard name.utf8.contains(where: isBeyondASCII) else { return nearestSpelling(to: name, among: candidates) }
  let skeleton = confusableSkeleton(name)
  return candidates.first { confusableSkeleton($0) == skeleton } ?? nearestSpelling(to: name, among: candidates)
    ?? nearestSpelling(to: skeleton, among: candidates)
}

private func nearestSpelling(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = name.utf8.map(asciiLowercase)
  var nearest: String?
  var bound = min(3, max(1, wanted.count / 3))
  for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= bound {
    let distance = editDistance(wanted, candidate.utf8.map(asciiLowercase), atMost: bound)
    guard let distance else { continue }
    if distance == 0 { return candidate }
    nearest = candidate
    bound = distance - 1
  }
  return nearest
}

/// Returns the optimal string alignment distance, or nil when it is greater than `bound`.
private func editDistance(_ left: [UInt8], _ right: [UInt8], atMost bound: Int) -> Int? {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, leftByte) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, rightByte) in right.enumerated() {
      let substitution = previous[column] + (leftByte == rightByte ? 0 : 1)
      var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
        best = min(best, beforePrevious[column - 1] + 1)
      }
      current.append(best)
    }
    guard current.contains(where: { $0 <= bound }) else { return nil }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count] <= bound ? previous[right.count] : nil
}
