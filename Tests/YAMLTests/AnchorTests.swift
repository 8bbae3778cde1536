import Testing

struct AnchorTests {
  @Test(
    arguments: [
      .init(
        "a: &base 1\nb: 👉*bas", "unknown anchor 'bas': nothing above it in this document has that name",
        help: "did you mean '*base'?"),
      .init(
        "a: 👉*x\nb: &x 1", "unknown anchor 'x': nothing above it in this document has that name",
        help: "write '&x' before the value it stands for"),
      .init("a: &x 1\nb: 👉&x 2", "the anchor 'x' is defined twice"),
      .init("a: &x\n  b: 👉&x 2", "the anchor 'x' is defined twice"),
      .init("a: &x [1, 👉*x]", "the value of the anchor 'x' contains itself"),
      .init("&x a: &y {b: 👉*y}", "the value of the anchor 'y' contains itself"),
      .init("a: 👉&x:y v", "the name of an anchor cannot contain ':'"),
      .init("a: !!str # &c\n   👉&x:y v", "the name of an anchor cannot contain ':'"),
      .init("a: &x 1\nb: [👉*x:y]", "the name of an anchor cannot contain ':'"),
      .init("&x a: 1\n👉*x : 2", "a key has to be text, not an alias"),
    ] as [DiagnosticExample])
  func `an anchor or alias that makes no sense is refused`(_ example: DiagnosticExample) {
    example.check(parse(example.text))
  }

  @Test(
    arguments: [
      ("a: &x 1\nb: *x", "{a: 1, b: 1}"),
      ("a: &x {c: [1]}\nb: [*x, *x]", "{a: {c: [1]}, b: [{c: [1]}, {c: [1]}]}"),
      ("&k a: *k", "{a: \"a\"}"),
      ("a: &x\nb: *x", "{a: null, b: null}"),
      ("a: &x !!str 1\nb: !!str &y 2\nc: [*x,*y]", "{a: \"1\", b: \"2\", c: [\"1\", \"2\"]}"),
      ("&r\na: &x b\nc: *x", "{a: \"b\", c: \"b\"}"),
    ] as [(String, String)])
  func `an alias stands for the value of its anchor`(_ text: String, _ outline: String) {
    let parsed = parse(text)
    #expect(parsed.problems == [])
    #expect(parsed.outline == outline)
  }

  @Test func `anchors end with their document`() {
    let parsed = parse("a: &x 1\n---\nb: *x\n---\nc: &x 3\n")
    #expect(
      parsed.problems == [
        "3:4 document 2: unknown anchor 'x': nothing above it in this document has that name"
      ])
  }

  @Test func `an alias to a refused value is no second mistake`() {
    #expect(parse("a: &x .inf\nb: *x").problems == ["1:4 .inf is not a finite number"])
  }
}
