import Basics
import Testing

/// Names that readers cannot tell apart.
struct ConfusablesTests {
  static let alike: [(name: String, other: String, difference: String)] = [
    ("Cara", "cara", "the two differ in upper and lower case"),
    ("CAFÉ", "café", "the two differ in upper and lower case"),
    ("Caf\u{E9}", "Cafe\u{301}", "it has 'e' (U+0065) and U+0301 where this name has 'é' (U+00E9)"),
    (
      "\u{451}", "\u{435}\u{308}",
      "it has '\u{435}' (U+0435, Cyrillic) and U+0308 where this name has '\u{451}' (U+0451, Cyrillic)"
    ),
    (
      "N\u{3AF}kos", "N\u{3B9}\u{301}kos",
      "it has '\u{3B9}' (U+03B9, Greek) and U+0301 where this name has '\u{3AF}' (U+03AF, Greek)"
    ),
    (
      "\u{1F04}", "\u{3B1}\u{313}\u{301}",
      "it has '\u{3B1}' (U+03B1, Greek) and U+0313 and U+0301 where this name has '\u{1F04}' (U+1F04, Greek)"
    ),
    ("No\u{EB}l", "No\u{451}l", "it has '\u{451}' (U+0451, Cyrillic) where this name has '\u{EB}' (U+00EB)"),
    ("\u{39F}\u{3A3}", "\u{3BF}\u{3C2}", "the two differ in upper and lower case"),
    ("\u{DF}", "SS", "it has 'S' (U+0053) and 'S' (U+0053) where this name has '\u{DF}' (U+00DF)"),
    ("\u{1E9E}", "ss", "it has 's' (U+0073) and 's' (U+0073) where this name has '\u{1E9E}' (U+1E9E)"),
    ("\u{131}", "i", "it has 'i' (U+0069) where this name has '\u{131}' (U+0131)"),
    ("Night desk", "Night\u{2800}desk", "it has U+2800 where this name has a blank"),
    ("Cara", "Cara ", "it has a blank at its end, which this name does not have"),
    ("Cara", " Cara", "it has a blank at its beginning, which this name does not have"),
    ("Night desk", "Night  desk", "it has a second blank in a row, which this name does not have"),
    ("Night desk", "Night\u{A0}desk", "it has U+00A0 where this name has a blank"),
    ("Night\u{3000}desk", "Night desk", "it has a blank where this name has U+3000"),
    ("Ca\u{200B}ra", "Cara", "this name has U+200B, which it does not have"),
    ("Cara\u{FEFF}", "Cara", "this name has U+FEFF, which it does not have"),
    ("Cara", "C\u{430}ra", "it has '\u{430}' (U+0430, Cyrillic) where this name has 'a' (U+0061)"),
    (
      "\u{421}\u{410}R\u{410}", "CARA",
      "it has 'C' (U+0043) and 'A' (U+0041) and 'R' (U+0052) and 'A' (U+0041) where this name has '\u{421}' (U+0421, "
        + "Cyrillic) and '\u{410}' (U+0410, Cyrillic) and 'R' (U+0052) and '\u{410}' (U+0410, Cyrillic)"
    ),
    ("\u{39D}IKO", "NIKO", "it has 'N' (U+004E) where this name has '\u{39D}' (U+039D, Greek)"),
    ("\u{FF23}ara", "Cara", "it has 'C' (U+0043) where this name has '\u{FF23}' (U+FF23, full width)"),
    ("Front-desk", "Front\u{2011}desk", "it has '\u{2011}' (U+2011) where this name has '-' (U+002D)"),
    ("Cara's", "Cara\u{2019}s", "it has '\u{2019}' (U+2019) where this name has ''' (U+0027)"),
    ("\u{41A}\u{410}\u{420}\u{410}", "\u{43A}\u{430}\u{440}\u{430}", "the two differ in upper and lower case"),
  ]

  @Test(arguments: alike)
  func `names that look alike have one skeleton, and the difference is named`(
    _ example: (name: String, other: String, difference: String)
  ) {
    #expect(confusableSkeleton(example.name) == confusableSkeleton(example.other))
    #expect(confusableDifference(of: example.name, from: example.other) == example.difference)
  }

  @Test(arguments: [
    ("Cara", "Clara"), ("Cara", "Car a"), ("Agent 0", "Agent O"), ("Agent 1", "Agent l"), ("Café", "Cafe"),
    ("Müller", "Muller"),
    ("Zürich", "Zurich"), ("猫", "犬"), ("Cara 🙂", "Cara 🙃"), ("Ж", "X"), ("א", "ב"), ("a-b", "ab"), ("rn", "m"),
  ])
  func `names that can be told apart have two skeletons`(_ name: String, _ other: String) {
    #expect(confusableSkeleton(name) != confusableSkeleton(other))
  }

  @Test func `many differences are cut`() {
    #expect(
      confusableDifference(of: "\u{430}\u{430}\u{430}\u{430}\u{430}", from: "")
        == "this name has " + Array(repeating: "'\u{430}' (U+0430, Cyrillic)", count: 4).joined(separator: " and ")
        + " and more, which it does not have")
  }
}
