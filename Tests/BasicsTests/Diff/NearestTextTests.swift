import TestTools
import Testing

@testable import Basics

struct NearestTextTests {
  @Test(arguments: [
    ("a b c", ["a b c", "a b"], 0), ("a b c", ["x y z", "a b", "a b d"], 1), ("a b", ["a b", "c", "a b"], 2),
    ("one two", ["one three", "one four"], 1), ("", ["a", ""], 1), ("a\nb", ["b\na", "a\nc\nb"], 1),
  ])
  func `the nearest text changes the fewest words; of equals it is the last`(
    _ text: String, _ candidates: [String], _ nearest: Int
  ) {
    #expect(nearestText(to: text, among: candidates) == nearest)
  }

  @Test func `there is none without candidates`() { #expect(nearestText(to: "a", among: []) == nil) }

  @Test func `it is what comparing with every candidate finds`() {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let text = RandomText.text(using: &generator)
      let candidates = (0..<5).map { _ in
        Bool.random(using: &generator) ? RandomText.edited(text, &generator) : RandomText.text(using: &generator)
      }
      let changed = candidates.map { candidate -> Int in
        let counts = TextDiff(from: candidate, to: text).counts
        return candidate.utf8.elementsEqual(text.utf8) ? -1 : counts.addedWords + counts.removedWords
      }
      let least = changed.min()
      #expect(nearestText(to: text, among: candidates) == changed.lastIndex { $0 == least })
    }
  }
}
