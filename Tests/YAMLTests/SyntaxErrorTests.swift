import Basics
import Testing
import YAML

struct SyntaxErrorTests {
  private static let missingComma = "end the line above with ','; a key itself has to stand on one line"

  @Test(
    arguments: [
      .init("a:\n👉\tb: c", "tab used for indentation", help: "write spaces"),
      .init("a:\n  b: 1\n👉\tc: 2", "tab used for indentation"),
      .init("a: |\n👉\tx", "tab used for indentation"),
      .init("-👉\ta", "tab used where only spaces may stand"),
      .init("name👉:Ada\nfoo: x", "missing space after ':'", help: "write 'key: value'"),
      .init("a: b\nname👉:Ada\nc: d", "missing space after ':'"),
      .init("name: Ada👉: x", "unexpected ':' inside a value", help: "put the value in quotes"),
      .init("b: [👉", "the file ends where a value should be", help: "close what is open above"),
      .init("name: Ada\n👉foo\nbar: x", "this line has no ':'"),
      .init("👉a\nb: c", "this line has no ':', and the next one is a key"),
      .init(
        "a: 1\n  👉b: 2", "this key is indented more than the one above it, which has a value already",
        help: "align the two keys; text of several lines goes below 'key: |', indented"),
      .init("a:\n  - x\n 👉- y", "the indentation of this line fits none of the keys above it"),
      .init("- a\n👉b: 1", "expected the next '- ' of the list above"),
      .init("a: 1\n...\n👉b: 2", "this does not belong to the document above it"),
      .init("  a: 1\n 👉b: 2", "this does not belong to the document above it"),
      .init("name: 👉\"Ada\nb: 1\n", "this quote is never closed"),
      .init("name: 👉'Ada\n---\nb", "this quote is never closed"),
      .init("name: 👉\"Ada\\", "this quote is never closed"),
      .init(
        "name: 'it'👉s'", "unexpected text after a value", help: "inside single quotes write '' for one '"),
      .init("name: \"x\" 👉y", "unexpected text after a value", help: "put the whole value in quotes"),
      .init("a: 👉[1, 2\nb: 3\n", "this '[' is never closed", help: "close it with ']'"),
      .init("a: 👉{b: 1\nc: 2\n", "this '{' is never closed", help: "close it with '}'"),
      .init("a: {\n  b: 1\n  👉c: 2\n}\n", "a ',' is missing before this key", help: missingComma),
      .init("a: [\n  1\n  👉b: 2\n]", "a ',' is missing before this key"),
      .init("a: {\n  b: 1,\n  c: 2👉: 3\n}", "expected ',' or '}' here"),
      .init("a: [\n  'b' 👉'c']", "expected ',' or ']' here"),
      .init(
        "a: {b\n  👉: 1}", "inside brackets and braces, a key and its ':' have to stand on one line",
        help: "write 'key: value'"),
      .init("a: 👉[\n  b", "this '[' is never closed"),
      .init("a: [x: y z👉: w]", "expected ',' or ']' here"),
      .init("b: [\n👉", "the file ends where a value should be"),
      .init("a: 👉]", "a value is missing before ']'"),
      .init("{a: 1}👉}", "this does not belong to the document above it"),
      .init("a: 1\n👉: b", "a key is missing before ':'"),
      .init(
        "{a: b👉:, : c}", "unexpected ':' inside a value",
        help: "put the text in quotes, or write a value behind ':' if the text is a key"),
      .init("- 👉:", "a key is missing before ':'", help: "write one, or put the text in quotes"),
      .init(
        "👉...\n", "'...' ends a document, and there is none", help: "remove the line, or put the text in quotes"),
      .init(
        "--- >\n👉line\n", "the indentation of this line puts it outside the text above",
        help: "indent all lines of the text alike; the first one decides, even if it is blank"),
      .init("a: 👉@x", "'@' cannot begin a value", help: "put the value in quotes"),
      .init("a: 👉- b", "a list cannot begin on this line"),
      .init(
        "a: \"👉\\ud83d\\ude00\"", "YAML has no surrogate pairs", help: "write 😀 itself, or \\U0001F600"),
      .init("a: \"👉\\ud83d\"", "this escape is not a Unicode character"),
      .init("a: \"👉\\U00110000\"", "this escape is not a Unicode character"),
      .init("a: \"👉\\x1\"", "the escape '\\x' has too few digits"),
      .init(
        "a: \"👉\\q\"", "unknown escape '\\q'",
        help: "write '\\\\q' for a backslash, or single quotes around the text"),
      .init("a: |👉x\n b", "text cannot begin on the same line as '|'"),
      .init("a: |\n     \n  👉x", "the indentation of this line puts it outside the text above"),
      .init("a: |\n  x\n#c\n  👉y", "the indentation of this line puts it outside the text above"),
      .init("a: |\n👉x\nb: 1", "the indentation of this line puts it outside the text above"),
      .init("a: 👉& b", "'&' needs a name of letters a to z, digits, '-' and '_'"),
      .init("a: 👉*é", "'*' needs a name of letters a to z, digits, '-' and '_'"),
      .init("\(String(repeating: "k", count: 1025))👉: b", "a key is longer than 1024 characters"),
      .init("x: 1\n👉\(String(repeating: "k ", count: 600)): b", "a key is longer than 1024 characters"),
      .init("é: 👉@", "'@' cannot begin a value"),
    ] as [DiagnosticExample])
  func `a syntax error is put in the user's words`(_ example: DiagnosticExample) {
    example.check(parse(example.text))
  }

  private static let leadingTab = "this text begins with a tab, so it has to say how far it is indented"

  @Test(
    arguments: [
      ("a: |\n  👉\tx", "write '|2' instead of '|': 2 spaces of indentation, and the tab is text"),
      ("a: |\n\n  👉\tx\n  y", "write '|2' instead of '|': 2 spaces of indentation, and the tab is text"),
      ("a: >+\n 👉\tx", "write '>1+' instead of '>+': 1 space of indentation, and the tab is text"),
      ("- |-\n  👉\tx", "write '|2-' instead of '|-': 2 spaces of indentation, and the tab is text"),
      ("- a: |\n    👉\tx", "write '|2' instead of '|': 2 spaces of indentation, and the tab is text"),
      ("- &a |\n   👉\tx", "write '|3' instead of '|': 3 spaces of indentation, and the tab is text"),
      ("é: !!str |\n  👉\tx", "write '|2' instead of '|': 2 spaces of indentation, and the tab is text"),
      ("--- |\n  👉\tx", "write '|2' instead of '|': 2 spaces of indentation, and the tab is text"),
      ("a:\n  |\n  👉\tx", "write '|2' instead of '|', and indent the text by two spaces more than the key"),
      (
        "a: |\n            👉\tx", "write '|2' instead of '|', and indent the text by two spaces more than the key"
      ),
    ] as [(String, String)])
  func `a text whose first line begins with a tab needs an indicator`(_ text: String, _ help: String) {
    let example = DiagnosticExample(text, Self.leadingTab, help: help)
    example.check(parse(example.text))
  }

  @Test(arguments: [
    ("a: |2\n  \tx", "{a: \"\\tx\"}"), ("- a: >2+\n    \tx\n", "[{a: \"\\tx\\n\"}]"), ("--- |2\n  \tx", "\"\\tx\""),
  ])
  func `with the indicator, the tab is text`(_ text: String, _ outline: String) {
    #expect(parse(text).problems == [])
    #expect(parse(text).outline == outline)
  }

  @Test(
    arguments: [
      ("a: b\n\t\nc: d", "{a: \"b\", c: \"d\"}"), ("\t\na: 1\n \t \n", "{a: 1}"), ("a: b\n\t\n  c", "{a: \"b\\nc\"}"),
      ("a:\n\t\n  b: 1\n\t\n  c: 2", "{a: {b: 1, c: 2}}"), ("- a\n\t\r\n- b\n\t", "[\"a\", \"b\"]"),
      ("a: |\n  x\n\t\n  y\n", "{a: \"x\\n\\ny\\n\"}"), ("a: |\n\t\n  x\n", "{a: \"\\nx\\n\"}"),
      ("a: |\n  x\n\t\nb: 1", "{a: \"x\\n\", b: 1}"), ("a: |\n  x\n  \t\n  y", "{a: \"x\\n\\t\\ny\"}"),
      ("a: [1,\n\t\n 2]", "{a: [1, 2]}"), ("a: \"x\n\t\n  y\"", "{a: \"x\\ny\"}"), ("é:\n\t\n  - é", "{é: [\"é\"]}"),
    ] as [(String, String)])
  func `a line of a tab alone is empty`(_ text: String, _ outline: String) {
    #expect(parse(text).problems == [])
    #expect(parse(text).outline == outline)
  }

  @Test(
    arguments: [
      "a: |\n 👉\t\nb: 1", "a: |\n 👉\t\n  x", "a: |\n  x\n👉\t\t\t\n  y", "a: |+\n  x\n👉\t\nb: 1", "a: |2\n  x\n👉\t\n  y",
    ])
  func `a line of tabs that may be text is an error`(_ text: String) {
    let example = DiagnosticExample(
      text, "a tab in a line that has nothing else", help: "remove the tab: an empty line needs none")
    example.check(parse(example.text))
  }

  @Test(arguments: ["a:\tb", "a: b\t", "a: b \t# c", "- a\t", "\"\\U0001F600\"", "😀", "a: 'it''s'"])
  func `what is unusual and right passes`(_ text: String) {
    #expect(parse(text).problems == [])
  }

  @Test(
    arguments: [
      ("a: \"\\q\"", 2), ("a: \"é\\é\"", 2), ("a: \"\\ud83d\"", 6), ("a: \"\\U00110000\"", 10),
      ("a: \"\\ud83d\\ude00\"", 12), ("a: \"\\x1\"", 2), ("name:Ada\nb: c", 1), ("a: 'b", 1), ("b: [", 0),
      ("a: {\n  b: 1\n  \"c d\": 2}", 5), ("a: \"b\\", 1), ("a: |0\n", 1), ("a: &\n", 1), ("%FOO\n---", 4),
    ] as [(String, Int)])
  func `the range of a syntax error ends on its line`(_ text: String, _ length: Int) throws {
    let range = try #require(parse(text).diagnostics.first?.range)
    #expect(range.endLine == range.start.line)
    #expect(range.endColumn - range.start.column == length)
  }

  @Test func `an error about a text names the line where the text begins`() {
    let notes = parse("a: >-\n     \n  x").diagnostics.first?.notes
    let position = SourcePosition(file: "ada.yaml", line: 1, column: 4)
    #expect(notes == [.init(message: "the text begins here", position: position)])
  }
}
