/// Texts for properties.
package enum RandomText {
  private static let words = [
    "a", "b", "the", "guest", "Guest", "caf\u{E9}", "cafe\u{301}", "11:30", "don't", "x-y", "\u{4F60}\u{597D}",
    "\u{1F44D}\u{1F3FD}",
    "[-", "-]", "{+", "+}", "[", "]", "-", "+", "{", "}", "##", "##[group]", "::error::", "\u{200D}", "\u{AD}",
    "\u{301}",
    "\u{1F1E9}\u{1F1EA}", "\u{600}", "\r", "#", "```", ".",
  ]
  private static let gaps = [" ", " ", " ", "\n", "\n", "", "  ", "\u{A0}", "\t", "\n\n"]

  /// Returns a few words out of a few, so that many are equal.
  package static func text(using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      (words.randomElement(using: &generator) ?? "") + (gaps.randomElement(using: &generator) ?? "")
    }.joined()
  }

  /// Returns a text with some of its words changed.
  package static func edited(_ text: String, _ generator: inout SplitMix64) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).flatMap { word -> [String] in
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: []
      case 1: [words.randomElement(using: &generator) ?? ""]
      case 2: ["new", String(word)]
      default: [String(word)]
      }
    }.joined(separator: " ")
  }

  /// Returns a paragraph, the same for the same seed.
  ///
  /// - Parameter interval: Every so many words, one is another.
  package static func prompt(_ count: Int, seed: UInt64, changing interval: Int? = nil) -> String {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { index in
      let word = "word\(Int.random(in: 0..<40, using: &generator) * Int.random(in: 0..<40, using: &generator))"
      return interval.map { index.isMultiple(of: $0) } ?? false ? "other\(index % 100)" : word
    }.joined(separator: " ")
  }
}
