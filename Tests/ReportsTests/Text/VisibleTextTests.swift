import Reports
import Testing

struct VisibleTextTests {
  @Test(
    arguments: [
      ("", ""), ("Cara's desk: caf\u{E9} \u{1F600} \u{5D0}", "Cara's desk: caf\u{E9} \u{1F600} \u{5D0}"),
      ("\u{1B}[31mred", #"\u{1B}[31mred"#), ("\u{9B}31m", #"\u{9B}31m"#), ("\u{7}\u{8}\0", #"\u{7}\u{8}\u{0}"#),
      ("a\u{7F}\u{85}", #"a\u{7F}\u{85}"#), ("a\r\nb", #"a\u{D}\nb"#), ("a\tb\n", #"a\tb\n"#),
      ("\u{202E}evil\u{2066}", #"\u{202E}evil\u{2066}"#), ("a\u{2028}b\u{2029}", #"a\u{2028}b\u{2029}"#),
      ("\u{FEFF}a\u{E0041}", #"\u{FEFF}a\u{E0041}"#), ("\u{645}\u{200C}\u{200F}", "\u{645}\u{200C}\u{200F}"),
      ("e\u{301}", "e\u{301}"),
    ])
  func `what cannot be seen is written out`(_ text: String, _ visible: String) {
    #expect(Array(visibleText(text).unicodeScalars) == Array(visible.unicodeScalars))
  }

  @Test(
    arguments: [
      ("::set-output name=a::b", #"\:\:set-output name=a::b"#), ("  ::error::x", #"  \:\:error::x"#),
      ("\u{A0}\u{3000}::error::x", "\u{A0}\u{3000}\\:\\:error::x"), (":a", ":a"), ("a::b", "a::b"),
      ("##[group]a", #"##\[group]a"#), ("a ##[endgroup]", #"a ##\[endgroup]"#), ("###[x]", #"###\[x]"#),
      ("##vso[task.complete]", #"##vso\[task.complete]"#), ("##teamcity[x]", #"##teamcity\[x]"#),
      ("# [x] ## [y] ##1[z]", "# [x] ## [y] ##1[z]"), ("a\n::error::x", #"a\n::error::x"#),
    ])
  func `what a CI log would obey is broken up`(_ text: String, _ visible: String) {
    #expect(visibleText(text) == visible)
  }
}
