import Basics
import Testing
import YAML

struct MappingTests {
  private static let mergeNeeds = "a merge needs a mapping, or a list of mappings"

  @Test(
    arguments: [
      .init("name: Ada\n👉name: Eve", "duplicate key 'name'"),
      .init("name: Ada\n👉\"name\": Eve", "duplicate key 'name'"),
      .init("a: {b: 1, 👉'b': 2}", "duplicate key 'b'"),
      .init("👉~: 1", "the key ~ is not text"),
      .init("👉1: 1", "the key 1 is not text", help: "put it in quotes: \"1\"; a fraction has a point, as in 0.5"),
      .init("{👉: x}", "a key is missing before ':'"),
      .init("👉true: 1", "the key true is not text"),
      .init("? 👉[a]\n: b", "a key has to be text, not a list"),
      .init("{👉{a: b}: c}", "a key has to be text, not a mapping"),
      .init("👉<<: 5", mergeNeeds),
      .init("👉<<: [1]", mergeNeeds),
      .init("a: &a 1\n👉<<: *a", mergeNeeds),
      .init("<<: {a: 1}\n👉<<: {b: 2}", "'<<' is set twice; a merge needs a mapping or one list of mappings"),
      .init("👉\"<<\": {}", "'<<' in quotes is not a merge; a merge needs a mapping under a plain <<"),
    ] as [DiagnosticExample])
  func `a key that makes no sense is refused`(_ example: DiagnosticExample) {
    example.check(parse(example.text))
  }

  @Test(
    arguments: [
      ("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  x: 3", "{a: {x: 1, y: 2}, b: {y: 2, x: 3}}"),
      ("a: &a {x: 1, y: 2}\nb:\n  x: 3\n  <<: *a\n  z: 4", "{a: {x: 1, y: 2}, b: {x: 3, y: 2, z: 4}}"),
      ("<<: [{x: 1}, {x: 2, y: 2}]", "{x: 1, y: 2}"),
      ("<<: []", "{}"),
      ("- <<", "[\"<<\"]"),
      ("a: <<", "{a: \"<<\"}"),
      ("? a\n: b", "{a: \"b\"}"),
      ("!!str 1: a", "{1: \"a\"}"),
    ] as [(String, String)])
  func `a mapping has its own keys, then those merged into it`(_ text: String, _ outline: String) {
    let parsed = parse(text)
    #expect(parsed.problems == [])
    #expect(parsed.outline == outline)
  }

  @Test func `a duplicate key names the first place, and the first value stays`() {
    let parsed = parse("name: Ada\nb: 1\nname: Eve")
    let first = SourcePosition(file: "ada.yaml", line: 1, column: 1)
    #expect(parsed.diagnostics.first?.notes == [.init(message: "first set here", position: first)])
    #expect(parsed.outline == "{name: \"Ada\", b: 1}")
  }

  @Test(arguments: ["caf\u{E9}: 1\ncafe\u{301}: 2", "voice: 1\nv\u{43E}ice: 2", "\"voi\\u200Bce\": 1\nvoice: 2"])
  func `keys that only look the same are a warning`(_ text: String) {
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.severity) == [.warning])
    #expect(parsed.diagnostics.map(\.range.start.line) == [2])
    guard case .mapping(let entries) = parsed.documents.first?.value else {
      Issue.record("a mapping is expected")
      return
    }
    #expect(entries.count == 2)
  }

  @Test(arguments: ["Name: 1\nname: 2", "É: 1\né: 2", "a: 1\n\"a \": 2\né: 3", "猫: 1\n犬: 2", "О: 1\nо: 2\nO: 3"])
  func `keys that can be told apart are none`(_ text: String) {
    #expect(parse(text).problems.filter { !$0.hasPrefix("3:1 the key 'O'") } == [])
  }

  @Test func `among many keys, each duplicate and each look-alike is found`() {
    let many = (0..<40).map { "k\($0): 1\n" }.joined()
    #expect(
      parse(many + "k7: 1\n\u{43A}8: 1\nk8: 1\n\u{43A}8: 1\n").problems == [
        "41:1 duplicate key 'k7'",
        "42:1 the key '\u{43A}8' looks the same as another one, but is written with other characters",
        "43:1 duplicate key 'k8'", "44:1 duplicate key '\u{43A}8'",
      ])
  }
}
