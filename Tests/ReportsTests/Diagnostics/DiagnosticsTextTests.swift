import Basics
import Personas
import Reports
import Testing

struct DiagnosticsTextTests {
  private static let file = """
    name: Cara
    skipGreeting: yes
    initialMessage: "\u{6F22}\u{5B57}" # wide
    description: cafe\u{301} \u{1B}[31m
    \tvoice: Lucy
    """

  @Test(
    arguments: [
      (
        "a value",
        [
          problem(
            "'skipGreeting' must be true or false, not text", at: (2, 15), to: (2, 18), help: "write true or false")
        ],
        """
        cara.yaml:2:15: error: 'skipGreeting' must be true or false, not text
          2 | skipGreeting: yes
            |               ^~~
          help: write true or false

        """
      ),
      (
        "an empty range", [problem("something is missing", at: (1, 11), to: (1, 11))],
        """
        cara.yaml:1:11: error: something is missing
          1 | name: Cara
            |           ^

        """
      ),
      (
        "wide characters", [problem("what follows", at: (3, 22), to: (3, 28))],
        """
        cara.yaml:3:22: error: what follows
          3 | initialMessage: "\u{6F22}\u{5B57}" # wide
            |                        ^~~~~~

        """
      ),
      (
        "marked wide characters", [problem("the text", at: (3, 17), to: (3, 21))],
        """
        cara.yaml:3:17: error: the text
          3 | initialMessage: "\u{6F22}\u{5B57}" # wide
            |                 ^~~~~~

        """
      ),
      (
        "combining and control characters", [problem("an escape", at: (4, 20), to: (4, 21))],
        """
        cara.yaml:4:20: error: an escape
          4 | description: cafe\u{301} \\u{1B}[31m
            |                   ^~~~~~

        """
      ),
      (
        "a tab", [problem("unknown key 'voice'", at: (5, 2), to: (5, 7))],
        """
        cara.yaml:5:2: error: unknown key 'voice'
          5 | \\tvoice: Lucy
            |   ^~~~~

        """
      ),
      (
        "a range of several lines", [problem("no persona", at: (1, 7), to: (3, 1))],
        """
        cara.yaml:1:7: error: no persona
          1 | name: Cara
            |       ^~~~

        """
      ),
      (
        "a file as a whole", [problem("is too large", at: (0, 0), to: (0, 0))],
        """
        cara.yaml: error: is too large

        """
      ),
      (
        "a place beyond the file", [problem("is not there", at: (99, 1), to: (99, 2))],
        """
        cara.yaml:99:1: error: is not there

        """
      ),
      (
        "a column beyond the line", [problem("is not there", at: (1, 50), to: (1, 60))],
        """
        cara.yaml:1:50: error: is not there
          1 | name: Cara
            |           ^

        """
      ),
      ("nothing", [], ""),
    ] as [(String, [Diagnostic], String)])
  func `a diagnostic shows its line with a mark`(_ what: String, _ diagnostics: [Diagnostic], _ expected: String) {
    #expect(render(diagnostics) == expected, "\(what)")
  }

  @Test func `a warning with notes, and one after the other`() {
    var warning = Self.problem("odd", at: (2, 1), to: (2, 13))
    warning.severity = .warning
    warning.notes = [
      .init(message: "first\n::here", position: SourcePosition(file: "b\u{1B}.yaml", line: 3, column: 4))
    ]
    #expect(
      render([warning, Self.problem("wrong", at: (1, 1), to: (1, 5))]) == """
        cara.yaml:2:1: warning: odd
          2 | skipGreeting: yes
            | ^~~~~~~~~~~~
          note: b\\u{1B}.yaml:3:4: first\\n::here
        cara.yaml:1:1: error: wrong
          1 | name: Cara
            | ^~~~

        """)
  }

  @Test(arguments: [(1, 5), (60, 65), (76, 80), (500, 503), (990, 1001), (1, 1001)])
  func `a long line is shown around the mark`(_ start: Int, _ end: Int) throws {
    let text = (0..<1000).map { String("abcdefghij".utf8.map { Character(Unicode.Scalar($0)) }[$0 % 10]) }.joined()
    let source = SourceFile(name: "cara.yaml", text: text)
    let report = DiagnosticsText(sources: ["cara.yaml": source], style: TextStyle(isColoured: false))
      .render([Self.problem("here", at: (1, start), to: (1, end))])
    let lines = report.split(separator: "\n")
    let line = try #require(lines.dropFirst().first).dropFirst("  1 | ".count)
    let mark = try #require(lines.last).dropFirst("    | ".count)
    let column = mark.prefix { $0 == " " }.count
    #expect(line.count <= 72)
    #expect(Array(line)[column] == Array(text)[start - 1])
    #expect(mark.count - column >= min(end - start, 24))
    #expect(mark.count <= line.count)
    #expect(line.hasPrefix("…") == (start > 53))
  }

  @Test func `a list that nobody would read is counted`() {
    let report = render(Array(repeating: Self.problem("wrong", at: (99, 1), to: (99, 1)), count: 103))
    #expect(report.split(separator: "\n").count == 101)
    #expect(report.hasSuffix("… and 3 more\n"))
  }

  @Test func `colours stand around the words, not in them`() {
    let report = render([Self.problem("wrong", at: (1, 1), to: (1, 5))], isColoured: true)
    #expect(report.contains("\u{1B}[1;31merror\u{1B}[0m: wrong"))
    #expect(report.contains("\u{1B}[1;31m^~~~\u{1B}[0m"))
  }

  private func render(_ diagnostics: [Diagnostic], isColoured: Bool = false) -> String {
    let source = SourceFile(name: "cara.yaml", text: Self.file)
    return DiagnosticsText(sources: ["cara.yaml": source], style: TextStyle(isColoured: isColoured))
      .render(diagnostics)
  }

  private static func problem(
    _ message: String, at start: (Int, Int), to end: (Int, Int), help: String? = nil
  ) -> Diagnostic {
    let position = SourcePosition(file: "cara.yaml", line: start.0, column: start.1)
    return .error(.account, message, at: SourceRange(start: position, endLine: end.0, endColumn: end.1), help: help)
  }
}
