import TestTools

extension SplitMix64 {
  /// Returns a text with what canonical forms and servers treat in their own ways: blanks and line breaks.
  mutating func text() -> String {
    pick(Self.ends) + pick(Self.cores) + pick(Self.ends)
  }

  /// Returns `text`, or one that differs from it in blanks and line breaks, or another one.
  mutating func text(near text: String) -> String {
    switch Int.random(in: 0..<8, using: &self) {
    case 0, 1: text
    case 2, 3: text + pick(Self.ends)
    case 4: pick(Self.ends) + text
    case 5: text.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
    case 6: text.decomposed
    default: self.text()
    }
  }

  /// What may stand at either end of a text; nothing is the usual case.
  private static let ends = [
    "", "", "", "", "", "", " ", "\n", "\r\n", "\r", "\n\n", " \n", "\n ", "\t", "\u{A0}", "\u{FEFF}",
    "\u{FEFF} ",
  ]

  private static let cores = [
    "", "Hi", "Hi there", "Be brief.\nBe kind.", "Be brief.\r\nBe kind.", "Be brief.\r\rBe kind.",
    "a: b # c\n- d", "caf\u{E9}", "cafe\u{301}", "\"quoted\" \\ and more", "\u{1F600}",
  ]
}

extension String {
  /// The text with each é in two scalars; to Swift's `==` it is the same text.
  fileprivate var decomposed: String {
    unicodeScalars.map { $0 == "\u{E9}" ? "e\u{301}" : String($0) }.joined()
  }
}
