import Basics
import Testing

struct CanonicalTextTests {
  @Test(
    arguments: [
      ("", ""), ("a", "a"), ("a\n", "a"), ("a\n\n\n", "a"), ("a\r\n", "a"), ("a\r", "a"), ("a\r\n\r\n", "a"),
      ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\rb", "a\n\nb"), ("a\r\n\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"),
      ("\r\n", ""), ("\n\n", ""), ("\na", "\na"), ("a \n", "a "), ("a\n ", "a\n "), ("a\t\n", "a\t"),
      ("e\u{301}\n", "e\u{301}"), ("\u{E9}", "\u{E9}"), ("a\u{2028}", "a\u{2028}"), ("a\u{85}\n", "a\u{85}"),
      ("\u{1F468}\u{200D}\u{1F469}\r\n", "\u{1F468}\u{200D}\u{1F469}"),
    ])
  func `line ends are LF, and there are none at the end`(_ text: String, _ expected: String) {
    #expect(Array(canonicalText(text).utf8) == Array(expected.utf8))
    #expect(Array(canonicalText(canonicalText(text)).utf8) == Array(expected.utf8))
  }

  @Test(
    arguments: [
      ("", ""), ("  ", ""), (" a b ", "a b"), ("\r\n\ta\n", "a"), ("\u{A0}a\u{3000}", "a"), ("\u{FEFF}a", "a"),
      ("a\u{200D}", "a\u{200D}"), (" \u{301}a", "\u{301}a"),
    ])
  func `trimming takes white space from both ends`(_ text: String, _ expected: String) {
    #expect(Array(trimmedText(text).utf8) == Array(expected.utf8))
  }
}
