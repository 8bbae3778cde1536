import TestTools

extension SplitMix64 {
  /// Returns true in one of `count` draws.
  mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// Returns one of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  /// Returns a random part of `choices`, in a random order.
  mutating func some<Choice>(of choices: [Choice]) -> [Choice] {
    Array(choices.shuffled(using: &self).prefix(Int.random(in: 0...choices.count, using: &self)))
  }
}
