import Testing

struct TagTests {
  @Test(
    arguments: [
      .init("a: 👉!!python/object x", "unknown tag '!!python/object'"),
      .init("a: 👉!secret x", "unknown tag '!secret'"),
      .init("a: 👉!a%00b x", "unknown tag '!a%00b'"),
      .init("a: 👉!!str%00b x", "unknown tag '!!str%00b'"),
      .init("a: 👉!!binary aGk=", "unknown tag '!!binary'"),
      .init("a: 👉!<tag:example.org,2026:x> b", "unknown tag '!<tag:example.org,2026:x>'"),
      .init("a: 👉! b", "unknown tag '!'"),
      .init("a: 👉!e!x b", "unknown tag '!e!x'"),
      .init("a: &x 👉!include [b]", "unknown tag '!include'"),
      .init("a: 👉!!int x", "the tag !!int does not agree with the value"),
      .init("a: 👉!!int 1.5", "the tag !!int does not agree with the value"),
      .init("a: 👉!!bool yes", "the tag !!bool does not agree with the value"),
      .init("a: 👉!!null x", "the tag !!null does not agree with the value"),
      .init("a: 👉!!seq x", "the tag !!seq does not agree with the value"),
      .init("a: 👉!!map [x]", "the tag !!map is not for a list"),
      .init("a: 👉!!str {x: y}", "the tag !!str is not for a mapping"),
    ] as [DiagnosticExample])
  func `a tag that is unknown or does not agree is refused`(_ example: DiagnosticExample) {
    let parsed = parse(example.text)
    example.check(parsed)
  }

  @Test(
    arguments: [
      ("!!str 12", "\"12\""), ("!!str", "\"\""), ("!!int 0x1F", "31"), ("!!int \"12\"", "12"),
      ("!!float 1", "1"),
      ("!!bool true", "true"), ("!!null ~", "null"), ("!!null", "null"), ("!!seq [a]", "[\"a\"]"),
      ("!!map {a: b}", "{a: \"b\"}"), ("!<tag:yaml.org,2002:str> 12", "\"12\""),
    ] as [(String, String)])
  func `a tag of the core schema that agrees is followed`(_ text: String, _ outline: String) {
    let parsed = parse("- \(text)\n")
    #expect(parsed.problems == [])
    #expect(parsed.outline == "[\(outline)]")
  }
}
