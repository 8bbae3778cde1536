/// How one sequence becomes another: the stretches that differ, in order; what lies between them is the same.
///
/// Elements that only one sequence has are set aside. Large remainders are divided at the elements that both have once
/// (the patience difference of Bram Cohen), small ones by E. W. Myers' algorithm in linear space (`MiddleSnake`). So the
/// time grows little faster than the length, whatever the sequences are.
struct Alignment {
  private(set) var edits: [Edit] = []
  /// How many elements were counted and compared to find them: what a test can measure instead of the time.
  let cost: Int

  /// - Parameters:
  ///   - old: Numbers from 0, equal for equal elements.
  ///   - new: Likewise.
  init(from old: [Int], to new: [Int]) {
    let count = (max(old.max() ?? -1, new.max() ?? -1)) + 1
    var isInOld = [Bool](repeating: false, count: count)
    var isInNew = isInOld
    for element in old { isInOld[element] = true }
    for element in new { isInNew[element] = true }
    let oldPlaces = old.indices.filter { isInNew[old[$0]] }
    let newPlaces = new.indices.filter { isInOld[new[$0]] }
    var divider = BoxDivider(old: oldPlaces.map { old[$0] }, new: newPlaces.map { new[$0] }, kinds: count)
    var pairs = divider.pairs().makeIterator()
    cost = divider.cost
    var (oldEnd, newEnd) = (0, 0)
    while true {
      let pair = pairs.next()
      let next = pair.map { (oldPlaces[$0.old], newPlaces[$0.new]) } ?? (old.count, new.count)
      if oldEnd < next.0 || newEnd < next.1 { edits.append(Edit(old: oldEnd..<next.0, new: newEnd..<next.1)) }
      guard pair != nil else { break }
      (oldEnd, newEnd) = (next.0 + 1, next.1 + 1)
    }
  }

  /// Returns the pairs of places that are kept, in order.
  ///
  /// - Parameter count: How many elements the old sequence has.
  func kept(of count: Int) -> [(old: Int, new: Int)] {
    var next = (old: 0, new: 0)
    return (edits + [Edit(old: count..<count, new: 0..<0)]).flatMap { edit in
      let pairs = zip(next.old..<edit.old.lowerBound, next.new...)
      next = (edit.old.upperBound, edit.new.upperBound)
      return pairs.map { (old: $0, new: $1) }
    }
  }

  /// Moves every edit that only removes or only adds to where it reads best.
  ///
  /// Where its first element equals the one after it, an edit may as well stand one place further: "a [b a] c" and
  /// "[a b] a c" say the same.
  ///
  /// - Parameters:
  ///   - oldCuts: For each place between two elements of the old sequence, its two ends included, how well the text
  ///     can be cut there.
  ///   - newCuts: Likewise for the new one.
  mutating func slide(old: [Int], new: [Int], oldCuts: [Int], newCuts: [Int]) {
    for index in edits.indices {
      let edit = edits[index]
      guard edit.old.isEmpty != edit.new.isEmpty else { continue }
      let floor = index > 0 ? edits[index - 1].old.upperBound + 1 : 0
      let ceiling = index + 1 < edits.count ? edits[index + 1].old.lowerBound - 1 : old.count
      let room = (up: edit.old.lowerBound - floor, down: ceiling - edit.old.upperBound)
      let shift =
        edit.old.isEmpty
        ? bestShift(of: edit.new, in: new, cuts: newCuts, room: room)
        : bestShift(of: edit.old, in: old, cuts: oldCuts, room: room)
      edits[index].old = edit.old.lowerBound + shift..<edit.old.upperBound + shift
      edits[index].new = edit.new.lowerBound + shift..<edit.new.upperBound + shift
    }
  }

  /// How far an edit is moved at most: what repeats itself for longer reads the same everywhere.
  private static let furthestSlide = 100

  private func bestShift(
    of range: Range<Int>, in elements: [Int], cuts: [Int], room: (up: Int, down: Int)
  ) -> Int {
    func value(_ shift: Int) -> Int { cuts[range.lowerBound + shift] + cuts[range.upperBound + shift] }
    var best = 0
    var shift = 0
    while shift > -min(room.up, Self.furthestSlide),
      elements[range.lowerBound + shift - 1] == elements[range.upperBound + shift - 1]
    {
      shift -= 1
      if value(shift) > value(best) { best = shift }
    }
    shift = 0
    while shift < min(room.down, Self.furthestSlide),
      elements[range.lowerBound + shift] == elements[range.upperBound + shift]
    {
      shift += 1
      if value(shift) >= value(best) { best = shift }
    }
    return best
  }
}

/// A stretch of one sequence that gives way to a stretch of another; one of the two may be empty.
struct Edit: Equatable {
  var old: Range<Int>
  var new: Range<Int>
}

/// Gives numbers from 0, equal for equal keys: what is compared many times is compared as numbers.
struct Numbering<Key: Hashable> {
  private var numbers: [Key: Int] = [:]

  mutating func number(of key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
