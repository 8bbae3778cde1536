import Testing
import YAML

/// Texts that are slow to read for a reader that looks again at what it has read.
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

  /// The time limit is for work that grows with the square of the length: it takes minutes here instead of a second.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("one long text", filled("a: |\n ", "x"), "1 item"), ("line breaks", filled("", "\n"), "nothing"),
      ("carriage returns", filled("a: b", "\r"), "1 item"), ("comments", filled("", "#\n"), "nothing"),
      ("lines of tabs", filled("", "\t\n"), "nothing"),
      (
        "lines of tabs in between", filled("", "- a\n\t\n"), "1 problem: 258:1 a tab in a line that has nothing else"
      ),
      ("quotes", filled("", "- ''\n"), "26214 items"), ("escapes", filled("- \"", "\\t", "\""), "1 item"),
      (
        "refused escapes", filled("- \"", "\\e", "\""),
        "1001 problems: 1:2004 the limit 'diagnostics' of 1000 is exceeded here"
      ),
      ("dashes", filled("", "-\n"), "65536 items"),
      (
        "anchors", numbered("- &a", " b\n"),
        "100 problems: 100:3 '&a1000099' is an anchor that nothing refers to, and not part of the text"
      ),
      (
        "unknown aliases", numbered("- *a", "\n"),
        "1001 problems: 1001:3 the limit 'aliases' of 1000 is exceeded here"
      ),
      ("keys", numbered("k", ":\n"), "13107 items"),
      (
        "duplicate keys", filled("", "k:\n"),
        "1001 problems: 1002:1 the limit 'diagnostics' of 1000 is exceeded here"
      ),
      (
        "merges", filled("", "<<: {}\n"),
        "1001 problems: 1002:1 the limit 'diagnostics' of 1000 is exceeded here"
      ),
      (
        "tags", numbered("- !t", " b\n"),
        "1001 problems: 1001:3 the limit 'diagnostics' of 1000 is exceeded here"
      ),
      (
        "tag directives", numbered("%TAG !t", "! x\n"),
        "1 problem: 1001:1 the limit 'directives' of 1000 is exceeded here"
      ),
      (
        "documents", filled("", "---\n"),
        "1001 problems: 1001:1 document 1001: the limit 'documents' of 1000 is exceeded here"
      ),
      ("document ends", filled("a\n", "...\n"), "a value"),
      ("pairs in brackets", filled("[", "a: b,", "]"), "26214 items"),
      ("lists in brackets", filled("[", "[],", "]"), "43690 items"),
      ("comments before a node", filled("- &x\n", "#\n", "  b"), "1 item"),
      ("flags", filled("a: ", "🏴\u{E0067}"), "1 item"), ("line separators", filled("a: #", "\u{2028}"), "1 item"),
      (
        "documents with errors", filled("", "a: @\n---\n"),
        "1001 problems: 2000:1 document 1001: the limit 'documents' of 1000 is exceeded here"
      ),
      ("blocks that end too early", filled("a: |\n", "  x\n", "b"), "1 problem: 32768:1 this line has no ':'"),
    ] as [(String, String, String)])
  func `a text that repeats itself is read to its end or to a limit`(
    _ contents: String, _ text: String, _ result: String
  ) {
    #expect(summary(of: parse(text, allowInvisible: true)) == result)
  }

  private func summary(of parsed: ParsedYAML) -> String {
    if let last = parsed.problems.last {
      return "\(parsed.problems.count) \(parsed.problems.count == 1 ? "problem" : "problems"): \(last)"
    }
    let counts = parsed.documents.map { document in
      switch document.value {
      case .sequence(let items): items.count == 1 ? "1 item" : "\(items.count) items"
      case .mapping(let entries): entries.count == 1 ? "1 item" : "\(entries.count) items"
      default: "a value"
      }
    }
    return counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
  }
}
