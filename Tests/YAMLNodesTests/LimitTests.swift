import TestTools
import Testing
import YAMLNodes

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
      testDescription: "documents", within: String(repeating: "--- a\n", count: 1_000),
      beyond: String(repeating: "--- a\n", count: 1_001),
      problem: "1001:1 document 1001: the limit 'documents' of 1000 is exceeded here"),
    Example(
      testDescription: "directives", within: "a: |\n" + String(repeating: "  %\n", count: 1_001),
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

  @Test func `the events of a file are limited`() {
    // The document, the list and their ends are four events.
    let limits = YAMLLimits(events: 7)
    #expect(parse("[a, b, c]", limits: limits).problems == [])
    #expect(
      parse("[a, b, c, d]", limits: limits).problems == ["1:13 the limit 'events' of 7 is exceeded here"])
  }

  @Test func `the diagnostics of a file are limited`() {
    let text = (1...1_001).map { "- *a\($0)\n" }.joined()
    let parsed = parse(text, limits: YAMLLimits(aliases: 2_000))
    #expect(parsed.diagnostics.count == 1_001)
    #expect(parsed.problems.last == "1001:3 the limit 'diagnostics' of 1000 is exceeded here")
    let controls = parse(String(repeating: "\u{1}", count: 5_000))
    #expect(controls.problems.last == "1:1001 the limit 'diagnostics' of 1000 is exceeded here")
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      String(repeating: "[", count: 20_000), String(repeating: "{a: ", count: 5_000),
      String(repeating: "{\"\":[", count: 20_000), String(repeating: "- ", count: 40_000),
      String(repeating: "? ", count: 30_000),
    ])
  func `deep nesting is refused at once`(_ text: String) {
    let duration = processorTime {
      #expect(parse(text).diagnostics.map(\.message) == ["the limit 'depth' of 64 is exceeded here"])
    }
    #expect(duration < .seconds(1))
  }

  @Test(.timeLimit(.minutes(5)))
  func `a billion laughs end at the alias that goes too far`() {
    var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let duration = processorTime {
      #expect(parse(text).problems == ["6:10 the limit 'expanded nodes' of 100000 is exceeded here"])
    }
    #expect(duration < .seconds(1))
  }
}
