import TestTools
import Testing
import YAML

/// Texts that make a reader work more than their size says, if it does anything twice for each byte before.
struct WorkTests {
  private static let size = 131_072

  /// Returns a text of an eighth of a mebibyte that repeats a part.
  private static func filled(_ start: String, _ part: String, _ end: String = "") -> String {
    start + String(repeating: part, count: (size - start.utf8.count) / part.utf8.count) + end
  }

  /// Returns a text of an eighth of a mebibyte that repeats a part with a number in it.
  private static func numbered(_ start: String, _ end: String) -> String {
    let count = size / (start.utf8.count + 7 + end.utf8.count)
    return (1_000_000..<(1_000_000 + count)).map { "\(start)\($0)\(end)" }.joined()
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("one long text", filled("a: |\n ", "x")), ("line breaks", filled("", "\n")),
      ("carriage returns", filled("a: b", "\r")), ("comments", filled("", "#\n")),
      ("quotes", filled("", "- ''\n")), ("escapes", filled("- \"", "\\t", "\"")),
      ("refused escapes", filled("- \"", "\\e", "\"")), ("dashes", filled("", "-\n")),
      ("anchors", numbered("- &a", " b\n")), ("unknown aliases", numbered("- *a", "\n")),
      ("keys", numbered("k", ":\n")), ("duplicate keys", filled("", "k:\n")), ("merges", filled("", "<<: {}\n")),
      ("tags", numbered("- !t", " b\n")), ("tag directives", numbered("%TAG !t", "! x\n")),
      ("documents", filled("", "---\n")), ("document ends", filled("a\n", "...\n")),
      ("pairs in brackets", filled("[", "a: b,", "]")), ("lists in brackets", filled("[", "[],", "]")),
      ("comments before a node", filled("- &x\n", "#\n", "  b")), ("flags", filled("a: ", "🏴\u{E0067}")),
      ("line separators", filled("a: #", "\u{2028}")), ("blocks that end too early", filled("a: |\n", "  x\n", "b")),
    ] as [(String, String)])
  func `reading takes time in proportion to the text`(_ contents: String, _ text: String) {
    let duration = processorTime {
      #expect(parse(text, allowInvisible: true).documents.count <= 1_000)
    }
    #expect(duration < .seconds(3))
  }
}
