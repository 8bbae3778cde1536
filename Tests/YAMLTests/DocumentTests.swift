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

  @Test(
    arguments: [
      (
        "name: A\nx: @\n---\nname: B\ny: *z\n---\nname: \"C\n---\nname: D\nd: !x e\n",
        [
          "2:4 document 1: '@' cannot begin a value",
          "5:4 document 2: unknown anchor 'z': nothing above it in this document has that name",
          "7:7 document 3: this quote is never closed", "10:4 document 4: unknown tag '!x'",
        ]
      ),
      (
        "name: A\r\nn: [é, b\r\n--- # c\r\n\r\n# d\r\nname: é\r\né: *z",
        [
          "2:4 document 1: this '[' is never closed",
          "7:4 document 2: unknown anchor 'z': nothing above it in this document has that name",
        ]
      ),
      // The error comes before libyaml's first event of its document.
      (
        "name: \"A\n---\nname: B\nx: @",
        ["1:7 document 1: this quote is never closed", "4:4 document 2: '@' cannot begin a value"]
      ),
      (
        "name: A\n...\nname: B\n---\nname: C\nx: @",
        ["3:1 document 1: this does not belong to the document above it", "6:4 document 3: '@' cannot begin a value"]
      ),
      // Anchors end with their document, and lines of tabs are empty in all of them.
      (
        "name: &a A\ny: @\n---\nname: B\n\t\nx: *a",
        [
          "2:4 document 1: '@' cannot begin a value",
          "6:4 document 2: unknown anchor 'a': nothing above it in this document has that name",
        ]
      ),
      ("name: A\nx:y\n---\n\"name\": B\nx: 1", ["2:2 document 1: missing space after ':'"]),
      ("name: A\na: - b\n---\nname: B\n...\n---\nname: C\n", ["2:4 document 1: a list cannot begin on this line"]),
    ] as [(String, [String])])
  func `a syntax error does not hide what is wrong in the documents below it`(_ text: String, _ problems: [String]) {
    #expect(parse(text).problems == problems)
  }

  @Test(arguments: [
    // Perhaps all of it is the prompt.
    "name: A\nprompt: |\nYou are kind.\n---\nRules: *x\n", "name: A\nprompt: Be kind.\nBe brief.\n---\n# Rules\n- *x\n",
    // Perhaps all of it is in the quotes.
    "name: \"A\n---\nname: *x\n---\nname: y\"\n", "name: 'A\n---\nname: it's *x\n",
    // No document, or one that has nothing in common with those above.
    "name: A\nx: @\n---\n*x", "name: A\nx: @\n---\n", "name: A\nx: @\n--- name: *x\n", "name: A\nx: @\n ---\nname: *x",
    "name: A\nx: @\n----\nname: *x", "name: A\nx: @\n---x\nname: *x", "name: A\nx: @\n---\n  name: *x",
    "%FOO\n---\nname: *x",
    "name: A\nx: @ |\n  ---\n  name: *x\n",
  ])
  func `where it cannot be told that a document begins, nothing is said of what follows a syntax error`(_ text: String)
  {
    let parsed = parse(text)
    #expect(parsed.problems.count == 1)
    #expect(parsed.cut != nil)
  }

  @Test func `what stands in the line of an error, or is open there, is not kept when reading goes on`() {
    let parsed = parse("name: A\na: {b: 1,\n c: 2, d: [3]} x\n---\nname: B\na:\n  - 1\n  - c: @\n---\nname: C\na: {b")
    #expect(parsed.outline == "{name: \"A\", a: {b: 1}} --- {name: \"B\", a: [1]} --- {name: \"C\", a: {b: null}}")
    #expect(parsed.cut?.line == 11)
  }

  @Test func `the limits hold over all documents`() {
    let broken = String(repeating: "name: A\nx: @\n---\n", count: 20) + "name: A\n"
    #expect(parse(broken).diagnostics.count == 20)
    #expect(
      parse(broken, limits: YAMLLimits(documents: 5)).problems.last
        == "15:1 document 6: the limit 'documents' of 5 is exceeded here")
    #expect(
      parse(broken, limits: YAMLLimits(diagnostics: 5)).problems.last
        == "17:4 document 6: the limit 'diagnostics' of 5 is exceeded here")
    #expect(parse(broken, limits: YAMLLimits(events: 20)).problems.last?.contains("the limit 'events' of 20") == true)
  }
}
