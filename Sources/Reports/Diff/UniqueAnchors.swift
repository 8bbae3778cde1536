/// Finds where two sequences surely belong together: at the elements that both have exactly once, as many as come in
/// the same order in both.
///
/// Source: the patience difference of Bram Cohen; the longest increasing sequence is found by patience sorting.
struct UniqueAnchors {
  /// For each element, how often the box at hand has it, and where; zeroed again after use.
  private var counts: [(old: Int, new: Int)]
  private var newPlaces: [Int]

  /// - Parameter kinds: One more than the largest element.
  init(kinds: Int) {
    counts = Array(repeating: (0, 0), count: kinds)
    newPlaces = Array(repeating: 0, count: kinds)
  }

  /// Returns the anchors in a box, in order.
  mutating func anchors(in box: BoxDivider.Box, of old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    for element in old[box.old] { counts[element].old += 1 }
    for place in box.new {
      counts[new[place]].new += 1
      newPlaces[new[place]] = place
    }
    let candidates = box.old.compactMap { place in
      counts[old[place]] == (1, 1) ? (old: place, new: newPlaces[old[place]]) : nil
    }
    for element in old[box.old] { counts[element] = (0, 0) }
    for element in new[box.new] { counts[element] = (0, 0) }
    return Self.longestIncreasing(candidates)
  }

  /// Returns the longest run of `candidates`, not necessarily neighbours, whose places in the new sequence increase.
  private static func longestIncreasing(_ candidates: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // For each length, the candidate that ends a run of that length earliest; and for each candidate, the one before.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, candidate) in candidates.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[ends[middle]].new < candidate.new { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var next = ends.last
    while let index = next {
      run.append(candidates[index])
      next = previous[index]
    }
    return run.reversed()
  }
}
