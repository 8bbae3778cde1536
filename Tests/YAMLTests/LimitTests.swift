import Basics
import Testing
import YAML

struct LimitTests {
  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private static func aliases(_ count: Int) -> String {
    "a: &x 1\nb:\n" + String(repeating: "- *x\n", count: count)
  }

  private static func padded(to bytes: Int, bom: Bool = false) -> String {
    let start = (bom ? "\u{FEFF}" : "") + "a: b #"
    return start + String(repeating: "x", count: bytes - start.utf8.count)
  }

  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let within: String
    let beyond: String
    let problem: String
  }

  @Test(arguments: [
    Example(
      testDescription: "depth", within: nested(64), beyond: nested(65),
      problem: "1:65 the limit 'depth' of 64 is exceeded here"),
    Example(
      testDescription: "depth through aliases",
      within: "a: &x \(nested(62))\nb: [*x]", beyond: "a: &x \(nested(63))\nb: [*x]",
      problem: "2:5 the limit 'depth' of 64 is exceeded here"),
    Example(
      testDescription: "aliases", within: aliases(1_000), beyond: aliases(1_001),
      problem: "1003:3 the limit 'aliases' of 1000 is exceeded here"),
    Example(
      testDescription: "bytes", within: padded(to: 1_048_576), beyond: padded(to: 1_048_577),
      problem: "1:1048577 the limit 'bytes' of 1048576 is exceeded here"),
    Example(
      testDescription: "bytes with a byte order mark", within: padded(to: 1_048_576, bom: true),
      beyond: padded(to: 1_048_577, bom: true),
      problem: "1:1048574 the limit 'bytes' of 1048576 is exceeded here"),
    Example(
      testDescription: "bytes with a character of two bytes at the end",
      within: padded(to: 1_048_574) + "é", beyond: padded(to: 1_048_575) + "é",
      problem: "1:1048576 the limit 'bytes' of 1048576 is exceeded here"),
    Example(
      testDescription: "documents", within: String(repeating: "--- a\n", count: 1_000),
      beyond: String(repeating: "--- a\n", count: 1_001),
      problem: "1001:1 document 1001: the limit 'documents' of 1000 is exceeded here"),
    Example(
      testDescription: "directives", within: String(repeating: "%YAML 1.2\n--- a\n...\n", count: 1_000),
      beyond: String(repeating: "%TAG !a! b\n", count: 1_001),
      problem: "1001:1 the limit 'directives' of 1000 is exceeded here"),
    Example(
      testDescription: "expanded nodes", within: "[" + String(repeating: "a,", count: 99_999) + "]",
      beyond: "[" + String(repeating: "a,", count: 100_000) + "]",
      problem: "1:200000 the limit 'expanded nodes' of 100000 is exceeded here"),
    Example(
      testDescription: "expanded bytes",
      within: "[&x \(String(repeating: "y", count: 8_192)), \(String(repeating: "*x,", count: 511))]",
      beyond: "[&x \(String(repeating: "y", count: 8_192)), \(String(repeating: "*x,", count: 512))]",
      problem: "1:9732 the limit 'expanded bytes' of 4194304 is exceeded here"),
  ])
  func `a file may be as large as the limit and no larger`(_ example: Example) {
    #expect(parse(example.within).problems == [])
    #expect(parse(example.beyond).problems == [example.problem])
  }

  @Test(arguments: [(63, true), (64, true), (65, false)])
  func `collections may lie in each other 64 deep`(_ depth: Int, _ isAllowed: Bool) {
    for text in [Self.nested(depth), String(repeating: "- ", count: depth) + "a"] {
      #expect(parse(text).diagnostics.isEmpty == isAllowed)
    }
  }

  @Test(arguments: [(999, true), (1_000, true), (1_001, false)])
  func `a document may have 1000 aliases`(_ count: Int, _ isAllowed: Bool) {
    #expect(parse(Self.aliases(count)).diagnostics.isEmpty == isAllowed)
    #expect(parse("\(Self.aliases(count))---\n\(Self.aliases(1_000))").diagnostics.isEmpty == isAllowed)
  }

  @Test func `only a % at the beginning of a line counts as a directive`() {
    #expect(parse("a: |\n" + String(repeating: "  %\n", count: 1_001)).problems == [])
  }

  @Test func `the events of a file are limited`() {
    // The document, the list and their ends are four events.
    let half = "--- [" + String(repeating: "a,", count: 99_996) + "]\n"
    #expect(parse(half + half).problems == [])
    #expect(
      parse(half + "--- [a," + half.dropFirst("--- [".count)).problems == [
        "3:1 document 2: the limit 'events' of 200000 is exceeded here"
      ])
  }

  @Test(
    arguments: [
      (1_000, "1000:3 unknown anchor 'a1000': nothing above it in this document has that name"),
      (1_001, "1001:3 the limit 'diagnostics' of 1000 is exceeded here"),
      (5_000, "1001:3 the limit 'diagnostics' of 1000 is exceeded here"),
    ] as [(Int, String)])
  func `the diagnostics of a file are limited`(_ count: Int, _ last: String) {
    let text = (1...count).map { "- *a\($0)\n" }.joined()
    let parsed = parse(text, limits: YAMLLimits(aliases: 10_000))
    #expect(parsed.diagnostics.count == min(count, 1_001))
    #expect(parsed.problems.last == last)
  }

  @Test(arguments: [
    (1_000, "1:1000 control character U+0001"), (5_000, "1:1001 the limit 'diagnostics' of 1000 is exceeded here"),
  ])
  func `the diagnostics about characters are limited`(_ count: Int, _ last: String) {
    let parsed = parse(String(repeating: "\u{1}", count: count))
    #expect(parsed.diagnostics.count == min(count, 1_001))
    #expect(parsed.problems.last == last)
  }

  @Test func `the diagnostics about one text are limited`() {
    let problems = parse("a: \"\(String(repeating: "\\e", count: 5_000))\"").problems
    #expect(problems.count == 1_001)
    #expect(problems.last == "1:2005 the limit 'diagnostics' of 1000 is exceeded here")
  }

  @Test func `what merges bring in counts as expanded nodes`() {
    let base = "a: &a {" + (1...100).map { "k\($0): 1, " }.joined() + "}\n"
    let merges = (1...1_000).map { "b\($0): {<<: *a}\n" }.joined()
    let problems = parse(base + merges).problems
    #expect(problems == ["491:12 the limit 'expanded nodes' of 100000 is exceeded here"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 20_000), String(repeating: "{a: ", count: 5_000),
    String(repeating: "{\"\":[", count: 20_000), String(repeating: "- ", count: 40_000),
    String(repeating: "? ", count: 30_000),
  ])
  func `deep nesting is refused at once`(_ text: String) {
    // Before it is one too deep, a document has its start and 65 collections, most with a key: 130 events at most.
    let parsed = parse(text, limits: YAMLLimits(events: 131))
    #expect(parsed.diagnostics.map(\.message) == ["the limit 'depth' of 64 is exceeded here"])
  }

  @Test func `a billion laughs end at the alias that goes too far`() {
    var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(parse(text).problems == ["6:10 the limit 'expanded nodes' of 100000 is exceeded here"])
  }
}
