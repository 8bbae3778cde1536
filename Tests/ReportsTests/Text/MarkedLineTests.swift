import Basics
import TestTools
import Testing

@testable import Reports

struct MarkedLineTests {
  @Test(
    arguments: [
      ("Be polite to all.", "Be warm to all.", "Be [-polite-]{+warm+} to all."),
      ("keep it short ", "keep it short", "keep it short[-·-]"),
      ("keep it  short", "keep it short", "keep it[-··-]{+·+}short"),
      ("keep\tit short", "keep it short", "keep[-\\t-]{+·+}it short"),
      ("a [-b-] says c here", "a [-b-] says d here", #"a [\-b-\] says [-c-]{+d+} here"#),
      ("so {+x+} is a", "so {+x+} is b", #"so {\+x+\} is [-a-]{+b+}"#),
      ("the list is ]", "the list is", "the list is[- ]-]"), ("the list is", "the list is [", "the list is{+ [+}"),
      ("the list is [", "the list is", #"the list is[- \[-]"#),
      (#"the list is \["#, "the list is", #"the list is[- \\\[-]"#),
      ("the path is \\ x", "the path is \\ y", "the path is \\ [-x-]{+y+}"),
      ("the path is \\x", "the path is \\y", #"the path is \\[-x-]{+y+}"#),
      ("::error::it is a", "::error::it is b", #"\:\:error::it is [-a-]{+b+}"#),
      ("it is a::error", "it is b::error", "it is [-a-]{+b+}::error"),
      ("it is ##warning", "it is ##error", "it is [-##warning-]{+##error+}"),
    ])
  func `marks are told from text`(_ old: String, _ new: String, _ expected: String) throws {
    let line = try #require(TextDiff(from: old, to: new).lines.first)
    #expect(MarkedLine(line, isColoured: false).text.rendered(TextStyle(isColoured: false)) == expected)
  }

  @Test func `with colour, the looks of the words mark them`() throws {
    let line = try #require(TextDiff(from: "Be polite [-x-] to all.", to: "Be warm [-x-] to all.").lines.first)
    let text = MarkedLine(line, isColoured: true).text.rendered(TextStyle(isColoured: true))
    #expect(text == "Be \u{1B}[9;31mpolite\u{1B}[0m\u{1B}[1;4;32mwarm\u{1B}[0m [-x-] to all.")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `whatever the text is, its marks can be read back`(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let old = "some words to share here " + plain(RandomText.text(using: &generator))
      let new = plain(RandomText.edited(old, &generator))
      for line in TextDiff(from: old, to: new).lines where line.kind == .changed {
        let text = MarkedLine(line, isColoured: false).text.rendered(TextStyle(isColoured: false))
        #expect(!text.contains("##["))
        let read = try #require(MarkedText(text), "\(text)")
        let expected = (visible(line.oldText), visible(line.newText))
        #expect((read.old, read.new) == expected, "\(text)")
      }
    }
  }

  /// Returns a line of what is not written out as something else.
  private func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { (" "..."~").contains($0) }))
      .replacing("##[", with: "##").replacing("::", with: ":")
  }

  private func visible(_ text: String?) -> String { (text ?? "").replacing(" ", with: "·") }
}

/// A line with its marks, read as its readers would.
private struct MarkedText {
  private(set) var old = ""
  private(set) var new = ""

  /// - Returns: Nil if the marks do not fit together.
  init?(_ text: String) {
    var rest = Array(text.replacing(" ", with: "·"))[...]
    var closing: Character?
    while let character = rest.popFirst() {
      switch (character, rest.first, closing) {
      case ("\\", let next?, _):
        rest.removeFirst()
        add(next, closing)
      case ("[", "-", nil): (closing, rest) = ("-", rest.dropFirst())
      case ("{", "+", nil): (closing, rest) = ("+", rest.dropFirst())
      case ("-", "]", "-"), ("+", "}", "+"): (closing, rest) = (nil, rest.dropFirst())
      default: add(character, closing)
      }
    }
    guard closing == nil else { return nil }
  }

  private mutating func add(_ character: Character, _ closing: Character?) {
    if closing != "+" { old.append(character) }
    if closing != "-" { new.append(character) }
  }
}
