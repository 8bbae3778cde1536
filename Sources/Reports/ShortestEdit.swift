/// The fewest removals and insertions that make one sequence another.
///
/// It is the greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
struct ShortestEdit {
  /// The indices in the old sequence of what goes.
  private(set) var removed: Set<Int> = []
  /// The indices in the new sequence of what comes.
  private(set) var inserted: Set<Int> = []

  /// - Parameters:
  ///   - old: The elements, as numbers that are equal for equal elements.
  ///   - new: Likewise.
  ///   - limit: How many removals and insertions are worth looking for; nil results if it takes more. Time and memory
  ///     grow with its square.
  init?(from old: [Int], to new: [Int], limit: Int) {
    // For each number of edits, the furthest index in `old` on each diagonal from -edits to edits, every second one.
    var trace: [[Int]] = []
    for edits in 0...min(limit, old.count + new.count) {
      var furthest: [Int] = []
      furthest.reserveCapacity(edits + 1)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let before = Self.predecessor(of: diagonal, edits: edits, in: trace.last)
        var index = before.isInsertion ? before.index : before.index + 1
        if edits == 0 { index = 0 }
        while index < old.count, index - diagonal < new.count, old[index] == new[index - diagonal] { index += 1 }
        furthest.append(index)
        if index >= old.count, index - diagonal >= new.count {
          backtrack(from: diagonal, edits: edits, through: trace)
          return
        }
      }
      trace.append(furthest)
    }
    return nil
  }

  /// The better way onto a diagonal: down from the diagonal above (an insertion), or right from the one below.
  private static func predecessor(
    of diagonal: Int, edits: Int, in furthest: [Int]?
  ) -> (index: Int, isInsertion: Bool) {
    guard let furthest else { return (0, true) }
    // The diagonal d - 1 is at this position among those of one edit less, and d + 1 one after it.
    let below = (diagonal - 1 + edits - 1) / 2
    if diagonal == -edits { return (furthest[0], true) }
    if diagonal == edits { return (furthest[below], false) }
    return furthest[below] < furthest[below + 1] ? (furthest[below + 1], true) : (furthest[below], false)
  }

  private mutating func backtrack(from last: Int, edits: Int, through trace: [[Int]]) {
    var diagonal = last
    for edits in stride(from: edits, to: 0, by: -1) {
      let before = Self.predecessor(of: diagonal, edits: edits, in: trace[edits - 1])
      if before.isInsertion {
        inserted.insert(before.index - (diagonal + 1))
        diagonal += 1
      } else {
        removed.insert(before.index)
        diagonal -= 1
      }
    }
  }
}
