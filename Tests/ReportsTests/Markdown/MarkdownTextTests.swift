import Testing

@testable import Reports

/// Expected values by CommonMark 0.31 and GitHub Flavored Markdown 0.29.
struct MarkdownTextTests {
  @Test(arguments: [
    ("Cara", "`Cara`"), ("", "`\"\"`"), (" ", "` `"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), (" a", "`  a `"),
    ("``", "``` `` ```"), ("a|b", "`a|b`"), ("@all #1 <b>", "`@all #1 <b>`"), ("a\nb\u{202E}", "`a\\nb\\u{202E}`"),
    ("::error::", "`\\:\\:error::`"), ("##[group]", "`##\\[group]`"), ("\u{301}a", "`\\u{301}a`"),
  ])
  func `code is between more backticks than are in it`(_ text: String, _ expected: String) {
    #expect(codeSpan(text) == expected)
  }

  @Test func `a parser that counts backticks only so far finds the end`() {
    let span = codeSpan(String(repeating: "`", count: 20))
    #expect(span == "````````` ````````\\u{60}````````\\u{60}`` `````````")
  }

  @Test(arguments: [("a|b", "`a\\|b`"), ("a\\|b", "`a\\\\u{7C}b`"), ("|", "`\\|`"), ("a\\", "`a\\`")])
  func `code does not end a cell of a table`(_ text: String, _ expected: String) {
    #expect(codeSpan(text, isInTable: true) == expected)
  }

  @Test(arguments: [
    ("the account has no voice 'Hugo'", "the account has no voice 'Hugo'"),
    ("it supports: cara-3, cara-2", "it supports: `cara-3`, `cara-2`"),
    ("it doesn't (re-read it; see 12 of 20).", "it doesn't (re-read it; see 12 of 20)."),
    ("see www.example.com, @all or #1!", "see `www.example.com`, `@all` or `#1!`"),
    ("at http://a.example.", "at `http://a.example`."), ("1. one", "`1`. one"), ("- x", "`-` x"),
    ("decade deadbeef 1234567", "decade `deadbeef` `1234567`"), (":tada: GH-1 a_b *c*", "`:tada`: `GH-1` `a_b` `*c*`"),
    ("Liv / home", "Liv / home"), ("a `b", "a `` `b ``"), ("caf\u{E9} \u{4F60}", "caf\u{E9} \u{4F60}"),
    ("::warning::x", "`\\:\\:warning::x`"), ("<b> &amp; a\\b", "`<b>` `&amp`; `a\\b`"), ("", ""),
    ("a\n</details>", "`a\\n</details>`"),
  ])
  func `words are words, and all else is code`(_ text: String, _ expected: String) {
    #expect(proseText(text) == expected)
  }

  @Test(arguments: [
    (100, [10, 20], [10, 20]), (100, [10, 200], [10, 90]), (100, [80, 10, 80], [45, 10, 45]), (100, [], []),
    (-5, [10], [0]), (25, [30, 30, 5], [12, 13, 0]), (9, [30], [0]),
  ])
  func `room is divided fairly`(_ room: Int, _ wants: [Int], _ shares: [Int]) {
    #expect(fairShares(of: room, wants: wants, least: 10) == shares)
  }

  @Test(arguments: [("abc", 3, "abc"), ("abcd", 3, "…"), ("abcdef", 5, "ab…"), ("\u{E9}\u{E9}\u{E9}", 5, "\u{E9}…")])
  func `a text is cut between characters`(_ text: String, _ limit: Int, _ expected: String) {
    #expect(cut(text, byteLimit: limit) == expected)
  }
}
