import TestTools
import Testing

@testable import Reports

struct StyledTextTests {
  @Test(
    arguments: [
      ("", 20, ["+ "]), ("one two three", 20, ["+ one two three"]),
      ("one two three four five", 20, ["+ one two three four", "+   five"]),
      ("    four blanks stay", 20, ["+     four blanks", "+   stay"]),
      ("a  b", 20, ["+ a  b"]), ("blanks at the end   ", 20, ["+ blanks at the end"]),
      ("an-id-that-cannot-be-broken is left whole", 20, ["+ an-id-that-cannot-be-broken", "+   is left whole"]),
      (
        "\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}", 20,
        ["+ \u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}\u{5B57}\u{6F22}", "+   \u{5B57}"]
      ),
      ("[-\u{6F22}-] and more words", 20, ["+ [-\u{6F22}-] and more", "+   words"]),
      ("cafe\u{301} cafe\u{301} cafe\u{301} cafe\u{301}", 21, ["+ cafe\u{301} cafe\u{301} cafe\u{301} cafe\u{301}"]),
    ] as [(String, Int, [String])])
  func `lines are broken at blanks and between wide characters`(_ text: String, _ width: Int, _ lines: [String]) {
    let broken = StyledText(text).lines(first: "+ ", rest: "+   ", width: width)
    #expect(broken.map { $0.rendered(TextStyle(isColoured: false)) } == lines)
  }

  @Test func `a word that comes to stand first is no command for a CI log`() {
    let lines = StyledText("some words ::error::x").lines(first: "  ", rest: "    ", width: 15)
    #expect(lines.map { $0.rendered(TextStyle(isColoured: false)) } == ["  some words", #"    \:\:error::x"#])
  }

  @Test func `every line has its colours`() {
    let text = StyledText("plain ") + StyledText("red words here", .removed)
    let lines = text.lines(first: StyledText("~ ", .changed), rest: "  ", width: 14)
    #expect(
      lines.map { $0.rendered(TextStyle(isColoured: true)) } == [
        "\u{1B}[33m~ \u{1B}[0mplain \u{1B}[31mred\u{1B}[0m", "  \u{1B}[31mwords here\u{1B}[0m",
      ])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `nothing is lost but blanks, and no line is wider than it must be`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for width in 10...40 {
      let text = visibleText(RandomText.text(using: &generator))
      let lines = StyledText(text).lines(first: "", rest: "", width: width).map {
        $0.rendered(TextStyle(isColoured: false))
      }
      let words = lines.joined().filter { $0 != " " }.replacing(#"\:\:"#, with: "::")
      #expect(Array(words.utf8) == Array(text.filter { $0 != " " }.replacing(#"\:\:"#, with: "::").utf8))
      for line in lines where displayWidth(line) > width { #expect(!line.drop { $0 == " " }.contains(" "), "\(line)") }
    }
  }
}
