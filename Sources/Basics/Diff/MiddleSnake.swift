/// Finds the place where the shortest edit between two sequences is half done.
///
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section 4b. That a search which has
/// become too long settles for the furthest place reached is an idea of the xdiff library in git.
struct MiddleSnake {
  /// How many edits a search may take from each end: its time grows with the square.
  private static let mostEdits = 128

  /// The furthest index in the old sequence, by diagonal (index in the old sequence less index in the new one).
  private var forward: [Int]
  private var backward: [Int]
  /// Where diagonal 0 stands in these.
  private let origin: Int
  /// How many pairs of elements all searches have compared.
  private(set) var comparisons = 0

  init(oldCount: Int, newCount: Int) {
    forward = Array(repeating: 0, count: oldCount + newCount + 3)
    backward = forward
    origin = newCount + 1
  }

  /// Returns the place at which to divide a box whose ends have nothing in common and are not empty.
  ///
  /// - Returns: Nil if the box cannot be divided, and so has nothing in common.
  mutating func place(in box: BoxDivider.Box, of old: [Int], _ new: [Int]) -> (old: Int, new: Int)? {
    let lowest = box.old.lowerBound - box.new.upperBound
    let highest = box.old.upperBound - box.new.lowerBound
    let start = box.old.lowerBound - box.new.lowerBound
    let end = box.old.upperBound - box.new.upperBound
    let meetsForward = !(start - end).isMultiple(of: 2)
    var ahead = Diagonals(around: start, within: lowest...highest)
    var behind = Diagonals(around: end, within: lowest...highest)
    forward[origin + start] = box.old.lowerBound
    backward[origin + end] = box.old.upperBound
    for _ in 0..<Self.mostEdits {
      ahead.widen(&forward, origin: origin, unreached: -1)
      for diagonal in ahead.all {
        let index = stepForward(to: diagonal, in: box, of: old, new)
        guard meetsForward, behind.range.contains(diagonal), backward[origin + diagonal] <= index else { continue }
        return inside(box, (index, index - diagonal))
      }
      behind.widen(&backward, origin: origin, unreached: .max)
      for diagonal in behind.all {
        let index = stepBackward(to: diagonal, in: box, of: old, new)
        guard !meetsForward, ahead.range.contains(diagonal), index <= forward[origin + diagonal] else { continue }
        return inside(box, (index, index - diagonal))
      }
    }
    return furthest(in: box, ahead: ahead, behind: behind)
  }

  /// Goes one edit further on to a diagonal, and along what is equal there.
  private mutating func stepForward(
    to diagonal: Int, in box: BoxDivider.Box, of old: [Int], _ new: [Int]
  ) -> Int {
    let (below, above) = (forward[origin + diagonal - 1], forward[origin + diagonal + 1])
    let start = below >= above ? below + 1 : above
    var index = start
    while index < box.old.upperBound, index - diagonal < box.new.upperBound, old[index] == new[index - diagonal] {
      index += 1
    }
    comparisons += index - start + 1
    forward[origin + diagonal] = index
    return index
  }

  private mutating func stepBackward(
    to diagonal: Int, in box: BoxDivider.Box, of old: [Int], _ new: [Int]
  ) -> Int {
    let (below, above) = (backward[origin + diagonal - 1], backward[origin + diagonal + 1])
    let start = below < above ? below : above - 1
    var index = start
    while index > box.old.lowerBound, index - diagonal > box.new.lowerBound, old[index - 1] == new[index - diagonal - 1]
    {
      index -= 1
    }
    comparisons += start - index + 1
    backward[origin + diagonal] = index
    return index
  }

  /// The place furthest from the end that the search came from.
  private func furthest(
    in box: BoxDivider.Box, ahead: Diagonals, behind: Diagonals
  ) -> (old: Int, new: Int)? {
    var best: (old: Int, new: Int)?
    var bestDistance = 0
    for diagonal in ahead.all {
      let index = min(forward[origin + diagonal], box.old.upperBound, box.new.upperBound + diagonal)
      let distance = index - box.old.lowerBound + index - diagonal - box.new.lowerBound
      if distance > bestDistance { (best, bestDistance) = ((index, index - diagonal), distance) }
    }
    for diagonal in behind.all {
      let index = max(backward[origin + diagonal], box.old.lowerBound, box.new.lowerBound + diagonal)
      let distance = box.old.upperBound - index + box.new.upperBound - (index - diagonal)
      if distance > bestDistance { (best, bestDistance) = ((index, index - diagonal), distance) }
    }
    return best.flatMap { inside(box, $0) }
  }

  /// Returns the place if it divides the box into two smaller ones.
  private func inside(_ box: BoxDivider.Box, _ place: (old: Int, new: Int)) -> (old: Int, new: Int)? {
    guard (box.old.lowerBound...box.old.upperBound).contains(place.old),
      (box.new.lowerBound...box.new.upperBound).contains(place.new),
      place != (box.old.lowerBound, box.new.lowerBound), place != (box.old.upperBound, box.new.upperBound)
    else { return nil }
    return place
  }
}

/// The diagonals that a search has reached, every second one of them.
private struct Diagonals {
  private(set) var range: ClosedRange<Int>
  private let bounds: ClosedRange<Int>

  init(around start: Int, within bounds: ClosedRange<Int>) {
    range = start...start
    self.bounds = bounds
  }

  var all: StrideThrough<Int> { stride(from: range.lowerBound, through: range.upperBound, by: 2) }

  /// Takes in one more diagonal on each side, or one less where there is no further one.
  mutating func widen(_ places: inout [Int], origin: Int, unreached: Int) {
    var (low, high) = (range.lowerBound, range.upperBound)
    if low > bounds.lowerBound {
      low -= 1
      places[origin + low - 1] = unreached
    } else {
      low += 1
    }
    if high < bounds.upperBound {
      high += 1
      places[origin + high + 1] = unreached
    } else {
      high -= 1
    }
    range = min(low, high)...max(low, high)
  }
}
