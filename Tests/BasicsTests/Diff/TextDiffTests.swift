import TestTools
import Testing

@testable import Basics

struct TextDiffTests {
  @Test(
    arguments: [
      ("", "", []), ("a", "a", [" a"]), ("", "a\nb", ["+a", "+b"]), ("a\nb", "", ["-a", "-b"]),
      ("a\nb\nc", "a\nx\nc", [" a", "-b", "+x", " c"]), ("a\nb", "b", ["-a", " b"]), ("b", "a\nb", ["+a", " b"]),
      ("a\na", "a", [" a", "-a"]), ("a\n\nb", "a\nb", [" a", "-", " b"]), ("a", "a\n", [" a", "+"]),
      ("a\r\nb", "a\nb", ["~a[-\r-]", " b"]), ("  ", "", ["-  "]), ("---", "***", ["----", "+***"]),
    ] as [(String, String, [String])])
  func `lines are kept, removed or added`(_ old: String, _ new: String, _ expected: [String]) {
    #expect(
      TextDiff(from: old, to: new).lines.map(\.notation).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(
    arguments: [
      ("Be polite to guests.", "Be warm to guests.", "~Be [-polite-]{+warm+} to guests."),
      ("Check-out is until 11:00.", "Check-out is until 12:00.", "~Check-out is until [-11:00-]{+12:00+}."),
      // What is kept between two marks has a word in it.
      ("one two three four five", "one 2 3 four five", "~one [-two three-]{+2 3+} four five"),
      ("say a, b and c to them", "say x, y and z to them", "~say [-a, b-]{+x, y+} and [-c-]{+z+} to them"),
      // A mark begins where a word does.
      ("it is good here", "it is very good here", "~it is {+very +}good here"),
      ("First. Last.", "First. Second. Last.", "~First. {+Second. +}Last."),
      ("do not do not go", "do not go", "~[-do not -]do not go"),
      // Blanks, also at the end of a line.
      ("keep it short", "keep it short  ", "~keep it short{+  +}"),
      ("keep it  short", "keep it short", "~keep it[-?  -]{+? +}short"),
      ("- keep it short", "  - keep it short", "~{+  +}- keep it short"),
      // No accent, emoji or flag is divided.
      ("an na\u{EF}ve answer", "an naive answer", "~an [-na\u{EF}ve-]{+naive+} answer"),
      (
        "thumbs \u{1F44D}\u{1F3FD} and flags \u{1F1E9}\u{1F1EA}",
        "thumbs \u{1F44D}\u{1F3FF} and flags \u{1F1E9}\u{1F1F0}",
        "~thumbs [-\u{1F44D}\u{1F3FD}-]{+\u{1F44D}\u{1F3FF}+} and flags [-\u{1F1E9}\u{1F1EA}-]{+\u{1F1E9}\u{1F1F0}+}"
      ),
      (
        "\u{4F60}\u{597D}\u{4E16}\u{754C}\u{3002}", "\u{4F60}\u{597D}\u{5730}\u{7403}\u{3002}",
        "~\u{4F60}\u{597D}[-\u{4E16}\u{754C}-]{+\u{5730}\u{7403}+}\u{3002}"
      ),
      // What looks the same.
      ("the caf\u{E9} here", "the cafe\u{301} here", "~the [-?caf\u{E9}-]{+?cafe\u{301}+} here"),
      ("a\u{A0}guest comes", "a guest comes", "~a[-?\u{A0}-]{+? +}guest comes"),
      ("no\u{AD}thing", "nothing", "~[-?no\u{AD}thing-]{+?nothing+}"),
    ])
  func `the words that change in a line are marked`(_ old: String, _ new: String, _ expected: String) {
    let lines = TextDiff(from: old, to: new).lines.map(\.notation)
    #expect(lines.map { Array($0.utf8) } == [Array(expected.utf8)], "\(lines)")
  }

  @Test(
    arguments: [
      ("keep answers short", "speak of nothing else", ["-keep answers short", "+speak of nothing else"]),
      // A line is paired with the line most like it, wherever that is.
      (
        "Greet the guest by name.\nNever promise a refund.",
        "Be brief.\nNever promise any refund.\nGreet nobody.",
        ["-Greet the guest by name.", "+Be brief.", "~Never promise [-a-]{+any+} refund.", "+Greet nobody."]
      ),
      // A line that was split in two is paired with the longer half.
      (
        "Say what you understood, then say what you will do about it.",
        "Say what you understood.\nThen say what you will do about it.",
        ["+Say what you understood.", "~[-Say what you understood, then-]{+Then+} say what you will do about it."]
      ),
      // A block is added where a heading begins.
      (
        "# A\n\na\n\n# C\n\nc", "# A\n\na\n\n# B\n\nb\n\n# C\n\nc",
        [" # A", " ", " a", " ", "+# B", "+", "+b", "+", " # C", " ", " c"]
      ),
    ] as [(String, String, [String])])
  func `lines that are alike are one that changed`(_ old: String, _ new: String, _ expected: [String]) {
    #expect(TextDiff(from: old, to: new).lines.map(\.notation) == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the marks lead from the old text to the new one and back`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let old = RandomText.text(using: &generator)
      let new = Bool.random(using: &generator) ? RandomText.text(using: &generator) : RandomText.edited(old, &generator)
      let lines = TextDiff(from: old, to: new).lines
      let oldText = lines.compactMap(\.oldText).joined(separator: "\n")
      let newText = lines.compactMap(\.newText).joined(separator: "\n")
      #expect(Array(oldText.utf8) == Array(old.utf8))
      #expect(Array(newText.utf8) == Array(new.utf8))
      #expect(lines.compactMap(\.oldNumber) == Array(1..<lines.count { $0.oldNumber != nil } + 1))
      #expect(lines.compactMap(\.newNumber) == Array(1..<lines.count { $0.newNumber != nil } + 1))
      let size = lines.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.text.utf8.count } }
      #expect(size <= old.utf8.count + new.utf8.count)
      for segment in lines.flatMap(\.segments) { #expect(!segment.text.isEmpty) }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a text does not differ from itself`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = RandomText.text(using: &generator)
    #expect(TextDiff(from: text, to: text).lines.allSatisfy { $0.kind == .kept })
  }

  @Test(
    arguments: [
      ("a b", "a  b", "only blanks or punctuation"), ("", "a", "+1 word"), ("a b c", "", "-3 words"),
      ("a", "b, c", "+2 words -1"),
      ("a", "a.", "only blanks or punctuation"), ("# A\na\n## B\nb", "# A\na", "-2 words, 1 heading removed"),
      ("", "# A\n\n## B", "+2 words, 2 headings added"),
      ("# Our hotel", "# Your hotel", "+1 word -1, 1 heading changed"),
    ])
  func `words and headings are counted`(_ old: String, _ new: String, _ counts: String) {
    #expect(TextDiff(from: old, to: new).counts.description == counts)
  }

  /// Two texts that are too long for the name of a test.
  struct LongTexts: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String

    init(_ description: String, _ old: String, _ new: String) {
      (testDescription, self.old, self.new) = (description, old, new)
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      LongTexts(
        "scattered edits", RandomText.prompt(5_000, seed: 1), RandomText.prompt(5_000, seed: 1, changing: 50)),
      LongTexts("nothing in common", RandomText.prompt(5_000, seed: 1), RandomText.prompt(5_000, seed: 2)),
      LongTexts("two words only", String(repeating: "a b ", count: 4_000), String(repeating: "b a a ", count: 2_700)),
      LongTexts(
        "one character only", String(repeating: "-", count: 20_000), String(repeating: "-", count: 19_999) + "+"),
    ])
  func `long texts are compared, be they one paragraph or many lines`(_ texts: LongTexts) {
    for separator in [" ", "\n"] {
      let (old, new) = (texts.old.replacing(" ", with: separator), texts.new.replacing(" ", with: separator))
      let lines = TextDiff(from: old, to: new).lines
      #expect(lines.contains { $0.kind != .kept })
      #expect(lines.compactMap(\.oldText).joined(separator: "\n").utf8.elementsEqual(old.utf8))
      #expect(lines.compactMap(\.newText).joined(separator: "\n").utf8.elementsEqual(new.utf8))
    }
  }
}
