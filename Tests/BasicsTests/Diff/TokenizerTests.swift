import TestTools
import Testing

@testable import Basics

struct TokenizerTests {
  @Test(
    arguments: [
      ("", []), ("Be polite.", ["Be", " ", "polite", "."]), ("a  b\t c", ["a", "  ", "b", "\t ", "c"]),
      ("don't don\u{2019}t 'a'", ["don't", " ", "don\u{2019}t", " ", "'", "a", "'"]),
      ("11:30 1,000.5 3. a.b", ["11:30", " ", "1,000.5", " ", "3", ".", " ", "a", ".", "b"]),
      ("check-out snake_case", ["check", "-", "out", " ", "snake_case"]), ("...", [".", ".", "."]),
      ("na\u{EF}ve cafe\u{301}!", ["na\u{EF}ve", " ", "cafe\u{301}", "!"]),
      ("\u{4F60}\u{597D}, ok", ["\u{4F60}", "\u{597D}", ",", " ", "ok"]),
      ("\u{C548}\u{B155} \u{5E9}\u{5DC}", ["\u{C548}\u{B155}", " ", "\u{5E9}\u{5DC}"]),
      ("a\u{1F44D}\u{1F3FD}b", ["a", "\u{1F44D}\u{1F3FD}", "b"]),
      ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", ["\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"]),
      ("a\u{A0}b\u{3000}", ["a", "\u{A0}", "b", "\u{3000}"]),
    ] as [(String, [String])])
  func `a text is divided into words, blanks and signs`(_ text: String, _ tokens: [String]) {
    #expect(tokenized(text).map { Array($0.utf8) } == tokens.map { Array($0.utf8) })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no token divides a character, and none is lost`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      // A line has no newline in it; "\r\n" would be one character.
      let text = RandomText.text(using: &generator).split(separator: "\r\n").joined().replacing("\n", with: "")
      let tokens = tokenized(text)
      #expect(Array(tokens.joined().utf8) == Array(text.utf8))
      #expect(tokens.reduce(0) { $0 + $1.count } == text.count, "\(tokens)")
    }
  }

  private func tokenized(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer(bytes)
    tokenizer.add(bytes.indices)
    return tokenizer.tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}
