import Testing

@testable import Reports

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("caf\u{E9}", 4), ("cafe\u{301}", 4), ("\u{6F22}\u{5B57}", 4), ("\u{AC00}", 2),
      ("\u{FF21}", 2), ("\u{FF71}", 1), ("\u{1F600}", 2), ("\u{1F680}", 2), ("\u{2705}", 2), ("\u{2013}", 1),
      ("a\u{200D}b", 2), ("\u{5D0}\u{5B0}", 1),
    ])
  func `a text has the width that a terminal gives it`(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }
}
