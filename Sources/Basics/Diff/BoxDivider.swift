/// Finds the elements that two sequences keep, by dividing the pair of them into smaller and smaller boxes.
///
/// The boxes wait on a list: input does not decide how deep calls nest.
struct BoxDivider {
  /// A stretch of each sequence, still to be compared.
  struct Box {
    var old: Range<Int>
    var new: Range<Int>
    /// How often it has been divided at unique elements.
    var depth = 0
  }

  /// Boxes with no more elements than this are small enough for the shortest edit.
  private static let small = 256
  /// How often a box is divided at unique elements; each time costs one look at all elements.
  private static let deepest = 16

  let old: [Int]
  let new: [Int]
  private var unique: UniqueAnchors
  private var middle: MiddleSnake
  private var elementsCounted = 0

  /// - Parameter kinds: One more than the largest element.
  init(old: [Int], new: [Int], kinds: Int) {
    self.old = old
    self.new = new
    unique = UniqueAnchors(kinds: kinds)
    middle = MiddleSnake(oldCount: old.count, newCount: new.count)
  }

  /// How many elements were counted and compared so far.
  var cost: Int { elementsCounted + middle.comparisons }

  /// Returns the pairs of equal elements that are kept, in order.
  mutating func pairs() -> [(old: Int, new: Int)] {
    var partner = [Int?](repeating: nil, count: old.count)
    var boxes = [Box(old: old.indices, new: new.indices)]
    while let next = boxes.popLast() {
      let box = trimmed(next, pairingIn: &partner)
      guard !box.old.isEmpty, !box.new.isEmpty else { continue }
      let anchors = anchors(in: box)
      if !anchors.isEmpty {
        boxes += Self.divided(box, at: anchors)
        for anchor in anchors { partner[anchor.old] = anchor.new }
      } else if let place = middle.place(in: box, of: old, new) {
        boxes.append(Box(old: box.old.lowerBound..<place.old, new: box.new.lowerBound..<place.new, depth: box.depth))
        boxes.append(Box(old: place.old..<box.old.upperBound, new: place.new..<box.new.upperBound, depth: box.depth))
      }
    }
    return partner.enumerated().compactMap { old, new in new.map { (old, $0) } }
  }

  private mutating func anchors(in box: Box) -> [(old: Int, new: Int)] {
    guard box.old.count + box.new.count > Self.small, box.depth < Self.deepest else { return [] }
    elementsCounted += box.old.count + box.new.count
    return unique.anchors(in: box, of: old, new)
  }

  /// Pairs what the box has in common at its two ends, and returns the rest.
  private func trimmed(_ box: Box, pairingIn partner: inout [Int?]) -> Box {
    var (oldStart, newStart) = (box.old.lowerBound, box.new.lowerBound)
    var (oldEnd, newEnd) = (box.old.upperBound, box.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      partner[oldStart] = newStart
      oldStart += 1
      newStart += 1
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
      partner[oldEnd] = newEnd
    }
    return Box(old: oldStart..<oldEnd, new: newStart..<newEnd, depth: box.depth)
  }

  private static func divided(_ box: Box, at anchors: [(old: Int, new: Int)]) -> [Box] {
    var boxes: [Box] = []
    var (oldStart, newStart) = (box.old.lowerBound, box.new.lowerBound)
    for (old, new) in anchors + [(box.old.upperBound, box.new.upperBound)] {
      boxes.append(Box(old: oldStart..<old, new: newStart..<new, depth: box.depth + 1))
      (oldStart, newStart) = (old + 1, new + 1)
    }
    return boxes
  }
}

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
