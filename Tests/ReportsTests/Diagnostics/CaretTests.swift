import Basics
import Personas
import Reports
import TestTools
import Testing

/// The mark lies under the text that is meant, as terminals count columns: two for a wide character, none for one that
/// combines with the one before it.
struct CaretTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    /// The file's last line, with the marks.
    let line: String
    /// How many columns are before the mark, and how many it has.
    let columns: (Int, Int)

    init(_ description: String, _ line: String, _ columns: (Int, Int)) {
      testDescription = description
      self.line = line
      self.columns = columns
    }
  }

  @Test(arguments: [
    Example("ASCII", "name: 👉Cara👈", (6, 4)),
    Example("wide characters before it", "\"\u{6F22}\u{5B57}\" 👉x👈", (7, 1)),
    Example("wide characters in it", "a: 👉\u{6F22}\u{5B57}👈", (3, 4)),
    Example("full-width and Hangul", "\u{FF21}\u{D55C}👉x👈", (4, 1)),
    Example("half-width Katakana", "\u{FF71}👉x👈", (1, 1)),
    Example("a combining accent before it", "cafe\u{301} 👉x👈", (5, 1)),
    Example("a combining accent in it", "👉cafe\u{301}👈", (0, 4)),
    Example("an emoji", "\u{1F600}👉x👈", (2, 1)),
    Example("an emoji family, joined", "'\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}' 👉x👈", (5, 1)),
    Example("a thumb with a colour of skin", "\u{1F44D}\u{1F3FD}👉x👈", (2, 1)),
    Example("a flag", "\u{1F1E9}\u{1F1EA}👉x👈", (2, 1)),
    Example("a heart shown as an emoji", "\u{2764}\u{FE0F}👉x👈", (2, 1)),
    Example("a keycap", "1\u{FE0F}\u{20E3}👉x👈", (2, 1)),
    Example("Arabic and Hebrew", "\u{645}\u{631} \u{5E9} 👉x👈", (5, 1)),
    Example("Devanagari", "\u{928}\u{92E}\u{938}\u{94D}\u{924}\u{947}👉x👈", (4, 1)),
    Example("a tab before it, shown as \\t", "\ta: 👉x👈", (5, 1)),
    Example("a tab itself, shown as \\t", "👉\t👈a: x", (0, 2)),
    Example("a control character, shown as \\u{1B}", "a: 👉\u{1B}👈x", (3, 6)),
    Example("the end of the line", "name: Cara👉👈", (10, 1)),
    Example("an empty line", "👉👈", (0, 1)),
  ])
  func `the mark lies under what is meant`(_ example: Example) throws {
    let (line, mark) = try excerpt(of: "# first\n" + example.line)
    #expect(mark == String(repeating: " ", count: example.columns.0) + underline(example.columns.1), "\(line)")
  }

  @Test func `of a range of several lines the first is marked to its end`() throws {
    let (line, mark) = try excerpt(of: "a: 👉[b,\n  c👈]\n")
    #expect(line == "a: [b,")
    #expect(mark == "   ^~~")
  }

  @Test func `a long line of wide characters is shown around the mark`() throws {
    let wide = String(repeating: "\u{6F22}", count: 200)
    let (line, mark) = try excerpt(of: wide + "👉x👈" + wide)
    let parts = line.split(separator: "x").map(\.unicodeScalars.count)
    #expect(parts == [18, 18])
    #expect(mark == String(repeating: " ", count: 1 + 2 * 17) + "^")
  }

  private func underline(_ width: Int) -> String { "^" + String(repeating: "~", count: width - 1) }

  /// Returns the two lines that show a place, without what stands left of the text.
  private func excerpt(of marked: String) throws -> (line: String, mark: String) {
    let file = MarkedText(marked)
    let place = try #require(file.marks.first)
    let start = SourcePosition(file: "cara.yaml", line: place.line, column: place.column)
    let end = try (line: #require(place.endLine), column: #require(place.endColumn))
    let source = SourceFile(name: "cara.yaml", text: file.text)
    let report = DiagnosticsText(sources: ["cara.yaml": source], style: TextStyle(isColoured: false)).render([
      .error(.account, "is wrong", at: SourceRange(start: start, endLine: end.line, endColumn: end.column))
    ])
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let (line, mark) = try (#require(lines.first), #require(lines.dropFirst().first))
    let gutter = "  \(place.line) | ".count
    return (String(line.dropFirst(gutter)), String(mark.dropFirst(gutter)))
  }
}
