import TestTools
import Testing

@testable import Basics

struct AlignmentTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `short sequences are aligned with the fewest edits`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let old = sequence(upTo: 30, kinds: 5, using: &generator)
      let new = sequence(upTo: 30, kinds: 5, using: &generator)
      let alignment = Alignment(from: old, to: new)
      expect(alignment, leadsFrom: old, to: new)
      #expect(alignment.kept(of: old.count).count == longestCommonLength(old, new), "\(old) \(new)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [3, 100, 3000])
  func `long sequences are aligned, whatever they are`(_ seed: UInt64, _ kinds: Int) {
    var generator = SplitMix64(seed: seed)
    let old = sequence(upTo: 3000, kinds: kinds, using: &generator)
    let new = sequence(upTo: 3000, kinds: kinds, using: &generator)
    expect(Alignment(from: old, to: new), leadsFrom: old, to: new)
    let edited = old.filter { _ in Int.random(in: 0..<30, using: &generator) > 0 }
    let alignment = Alignment(from: old, to: edited)
    expect(alignment, leadsFrom: old, to: edited)
    #expect(alignment.kept(of: old.count).count * 10 >= edited.count * 9, "what is the same is found")
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `what both sequences have once is kept, however much else changes`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    func noisy() -> [Int] {
      (0..<300).flatMap { unique in [100 + unique] + sequence(upTo: 20, kinds: 100, using: &generator) }
    }
    let (old, new) = (noisy(), noisy())
    let kept = Alignment(from: old, to: new).kept(of: old.count).map { old[$0.old] }
    #expect(kept.filter { $0 >= 100 } == Array(100..<400))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `edits that slide still lead to the new sequence`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let old = sequence(upTo: 20, kinds: 2, using: &generator)
      let new = sequence(upTo: 20, kinds: 2, using: &generator)
      var alignment = Alignment(from: old, to: new)
      let count = alignment.edits.count
      alignment.slide(
        old: old, new: new, oldCuts: cuts(for: old, using: &generator), newCuts: cuts(for: new, using: &generator))
      expect(alignment, leadsFrom: old, to: new)
      #expect(alignment.edits.count == count)
    }
  }

  @Test func `an edit slides to the best cut`() {
    var alignment = Alignment(from: [0, 1, 0, 2], to: [0, 1, 0, 1, 0, 2])
    alignment.slide(old: [0, 1, 0, 2], new: [0, 1, 0, 1, 0, 2], oldCuts: [], newCuts: [0, 5, 0, 5, 0, 0, 0])
    #expect(alignment.edits == [Edit(old: 1..<1, new: 1..<3)])
  }

  /// Two sequences of any length, for which a simpler algorithm would need time in proportion to the product of their
  /// lengths.
  static let costly: [(String, @Sendable (Int) -> (old: [Int], new: [Int]))] = [
    ("scattered edits", { (words($0, seed: 1), words($0, seed: 1, changing: 50)) }),
    ("words in another order", { (words($0, seed: 1), words($0, seed: 2)) }),
    ("two words only", { (repeated([0, 1], $0), repeated([1, 0, 0], $0)) }),
    ("one word only", { (repeated([0], $0), repeated([0], $0 - 1) + [1]) }),
    ("reversed", { (Array(0..<$0), (0..<$0).reversed()) }),
  ]

  /// To compare each element with each would cost 5,000 for each element of the longer sequences.
  @Test(arguments: costly, [2_000, 10_000])
  func `an alignment costs little for each element`(
    _ example: (contents: String, sequences: @Sendable (Int) -> (old: [Int], new: [Int])), _ length: Int
  ) {
    let (old, new) = example.sequences(length)
    let alignment = Alignment(from: old, to: new)
    expect(alignment, leadsFrom: old, to: new)
    #expect(alignment.cost <= 400 * (old.count + new.count))
  }

  /// The words of a prompt as numbers.
  private static func words(_ count: Int, seed: UInt64, changing interval: Int? = nil) -> [Int] {
    RandomText.prompt(count, seed: seed, changing: interval).split(separator: " ").map { word in
      (Int(word.drop { !$0.isNumber }) ?? 0) + (word.hasPrefix("other") ? 2_000 : 0)
    }
  }

  private static func repeated(_ elements: [Int], _ count: Int) -> [Int] {
    (0..<count).map { elements[$0 % elements.count] }
  }

  private func expect(
    _ alignment: Alignment, leadsFrom old: [Int], to new: [Int], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let kept = alignment.kept(of: old.count)
    #expect(kept.allSatisfy { old[$0.old] == new[$0.new] }, sourceLocation: sourceLocation)
    var result: [Int] = []
    var next = 0
    for edit in alignment.edits {
      #expect(next <= edit.old.lowerBound, sourceLocation: sourceLocation)
      result += old[next..<edit.old.lowerBound] + new[edit.new]
      next = edit.old.upperBound
    }
    #expect(result + old[next...] == new, sourceLocation: sourceLocation)
  }

  private func sequence(upTo count: Int, kinds: Int, using generator: inout SplitMix64) -> [Int] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in Int.random(in: 0..<kinds, using: &generator) }
  }

  private func cuts(for sequence: [Int], using generator: inout SplitMix64) -> [Int] {
    (0...sequence.count).map { _ in Int.random(in: 0..<4, using: &generator) }
  }

  /// The textbook's table.
  private func longestCommonLength(_ old: [Int], _ new: [Int]) -> Int {
    var lengths = [Int](repeating: 0, count: new.count + 1)
    for element in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let next = element == other ? diagonal + 1 : max(lengths[index], lengths[index + 1])
        diagonal = lengths[index + 1]
        lengths[index + 1] = next
      }
    }
    return lengths[new.count]
  }
}
