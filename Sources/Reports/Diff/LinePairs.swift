/// Which of the old lines between two kept ones has become which of the new ones.
///
/// The words of all of them are aligned at once. Each old line is paired with a new one that has enough of its words,
/// so that the pairs share as much as possible and do not cross.
struct LinePairs {
  /// Two lines that share words.
  struct Pair {
    let old: Int
    let new: Int
    /// How many bytes of words they share.
    fileprivate(set) var weight = 0
  }

  /// In order.
  private(set) var pairs: [Pair] = []

  /// - Parameter leastSimilarity: How much of their words the lines of a pair share at least, from 0 to 1.
  init(_ old: LineTokens, _ new: LineTokens, leastSimilarity: Double) {
    let alignment = Alignment(from: old.numbers, to: new.numbers)
    var candidates: [Pair] = []
    for pair in alignment.kept(of: old.numbers.count) where old.tokens[pair.old].kind == .word {
      let lines = (old: old.lines[pair.old], new: new.lines[pair.new])
      if candidates.last.map({ ($0.old, $0.new) != lines }) ?? true {
        candidates.append(Pair(old: lines.old, new: lines.new))
      }
      candidates[candidates.count - 1].weight += old.tokens[pair.old].weight
    }
    pairs = Self.best(
      candidates.filter { pair in
        Double(2 * pair.weight) >= leastSimilarity * Double(old[pair.old].weight + new[pair.new].weight)
      })
  }

  /// Returns those of the candidates that share most without being in each other's way, in order.
  ///
  /// As the words are aligned, the candidates go forward in both texts: two that have a line in common stand next to
  /// each other.
  private static func best(_ candidates: [Pair]) -> [Pair] {
    // For each number of candidates, the most that pairs among the first so many share.
    var most = [0]
    // For each candidate, whether it is taken if none follows, and how many before it are not in its way.
    var choices: [(isTaken: Bool, free: Int)] = []
    for (index, candidate) in candidates.enumerated() {
      var free = index
      while free > 0, candidates[free - 1].old == candidate.old || candidates[free - 1].new == candidate.new {
        free -= 1
      }
      let weight = most[free] + candidate.weight
      choices.append((weight > most[index], free))
      most.append(max(most[index], weight))
    }
    var pairs: [Pair] = []
    var count = candidates.count
    while count > 0 {
      let choice = choices[count - 1]
      if choice.isTaken { pairs.append(candidates[count - 1]) }
      count = choice.isTaken ? choice.free : count - 1
    }
    return pairs.reversed()
  }
}
