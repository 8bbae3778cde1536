import Basics
import Testing
import YAML

struct DocumentTests {
  @Test(
    arguments: [
      .init(
        "👉%YAML 1.1\n---\na: yes",
        "YAML 1.1 reads yes, no, on and off differently; this file is read as YAML 1.2"),
      .init("# c\n👉%YAML 1.3\n---\na: 1", "this file is read as YAML 1.2", help: "write '%YAML 1.2'"),
      .init("👉%TAG ! tag:x:\n---\na: 1", "%TAG is not supported"),
      .init("%YAML 1.2\n👉%TAG ! tag:x:\n---\na: 1", "%TAG is not supported"),
      .init("👉%TAG !x", "%TAG is not supported"),
      .init("👉%FOO\n---\na: 1", "this directive is not supported here"),
      .init("%YAML 1.2\n👉%YAML 1.2\n---\na: 1", "this directive is not supported here"),
      .init("👉---", "the document is empty"),
      .init("# c\n👉---\n# d\n", "the document is empty"),
    ] as [DiagnosticExample])
  func `a directive or document that makes no sense is refused`(_ example: DiagnosticExample) {
    example.check(parse(example.text))
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "\u{FEFF}", "\r\n \n"])
  func `a file without a document is empty, not wrong`(_ text: String) {
    let parsed = parse(text)
    #expect(parsed.documents.isEmpty)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("%YAML 1.2\n---\na: yes", "{a: \"yes\"}"),
      ("a: 1\n---\nb: 2\n...\n---\nc: 3", "{a: 1} --- {b: 2} --- {c: 3}"),
      ("--- null", "null"),
      ("plain text", "\"plain text\""),
      ("name:Ada", "\"name:Ada\""),
    ] as [(String, String)])
  func `every document is read`(_ text: String, _ outline: String) {
    let parsed = parse(text)
    #expect(parsed.problems == [])
    #expect(parsed.outline == outline)
  }

  @Test func `a broken document does not take the earlier ones with it`() {
    let parsed = parse("a: 1\n---\nb: 'x\n")
    #expect(parsed.outline == "{a: 1}")
    #expect(parsed.problems == ["3:4 document 2: this quote is never closed"])
  }

  @Test func `all mistakes of a file are found, in its order`() {
    let parsed = parse("a: &x .inf\nb: \u{202E}\n\"b\": 2\nc: *y\n---\nd: !x y\n")
    #expect(parsed.diagnostics.map(\.range.start.line) == [1, 2, 3, 4, 6])
    #expect(parsed.diagnostics.last?.message == "document 2: unknown tag '!x'")
  }
}
