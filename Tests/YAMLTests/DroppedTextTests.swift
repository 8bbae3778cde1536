import Basics
import Testing
import YAML

/// Text that YAML takes for a comment or an anchor.
struct DroppedTextTests {
  private static let comment = "; if it is a comment, write a blank behind '#'"

  @Test(
    arguments: [
      ("greeting: Dial 👉#9", "'#9' is a comment and not part of the text", "write greeting: \"Dial #9\""),
      (
        "a: See it (issue 👉#12)\nb: 1", "'#12)' is a comment and not part of the text",
        "write a: \"See it (issue #12)\""
      ),
      ("é: Zähl bis 👉#9 ä  \nb: 1", "'#9 ä' is a comment and not part of the text", "write é: \"Zähl bis #9 ä\""),
      (
        "a: Follow us on 👉#travel", "'#travel' is a comment and not part of the text",
        "write a: \"Follow us on #travel\""
      ),
      ("a: 👉#9 please\r\nb: 1", "'#9 please' is a comment and not part of the text", "write a: \"#9 please\""),
      ("- a: Say 👉#1\n- b", "'#1' is a comment and not part of the text", "write - a: \"Say #1\""),
      (
        "a: \"no\" 👉#9".replacing("\"no\"", with: "Say \"no\", it's"), "'#9' is a comment and not part of the text",
        "write a: 'Say \"no\", it''s #9'"
      ),
      ("a: x\n  y 👉#9", "'#9' is a comment and not part of the text", "put it in quotes"),
      ("a:\n  [x, Agent 👉#9\n  , b]", "'#9' is a comment and not part of the text", "put it in quotes"),
    ] as [(String, String, String)])
  func `a number sign that ends a text is a warning`(_ text: String, _ message: String, _ quoting: String) {
    let example = DiagnosticExample(text, message, help: "if it is text, \(quoting)\(Self.comment)")
    let parsed = parse(example.text)
    example.check(parsed)
    #expect(parsed.diagnostics.map(\.severity) == [.warning])
    #expect(parsed.diagnostics.map(\.rule.id) == ["dropped-text"])
  }

  @Test(arguments: [
    "voice: Lucy # the calm one", "voice: Lucy  # the calm one", "voice: Lucy - Fresh  #the calm one",
    "voice: Lucy #calm",
    "speed: 1 #fast", "skip: true #9", "a: null #9", "a: \"x y\" #9", "a: 'x' #9", "a: x#9 y", "a: http://x/#9",
    "#9\na: b\n#c",
    "a: b c #TODO", "a: b c #todo fix", "a: b c #note: d", "a: b c ##", "a: b c #!d", "a: b c #-", "a: b c #",
    "a: b c\t#9",
    "a: | #9\n  x #9", "a: >-\n  See (issue #12)", "a:\n  #9\n  b: c", "a: #9\n  b: c", "a: # 9", "a: b c # 9\nd: e",
    "name: Night desk #a\nvoice: Lucy Smit #b", "a: Front desk #b\nc: d          #e\n",
    "a: b\t      #c\r\nd: g h i j #k",
    "a: &x b c #TODO\nd: *x", "{a: b # c\n}", "a: [b, # c\n c]", "a: 12 #9", "# a #9\na: b",
  ])
  func `a comment is none`(_ text: String) {
    #expect(parse(text).problems == [])
  }

  @Test(
    arguments: [
      (
        "a: 👉&Co hotel", "'&Co' is an anchor that nothing refers to, and not part of the text", "write a: \"&Co hotel\""
      ),
      (
        "é: 👉&Co hotel\nb: c", "'&Co' is an anchor that nothing refers to, and not part of the text",
        "write é: \"&Co hotel\""
      ),
      (
        "a: 👉&x b c\n---\na: &x d\nb: *x",
        "document 1: '&x' is an anchor that nothing refers to, and not part of the text", "write a: \"&x b c\""
      ),
      ("- [👉&x b]", "'&x' is an anchor that nothing refers to, and not part of the text", "put it in quotes"),
    ] as [(String, String, String)])
  func `an anchor that nothing refers to is a warning before text`(_ text: String, _ message: String, _ quoting: String)
  {
    let example = DiagnosticExample(text, message, help: "if it is text, \(quoting); if not, remove it")
    example.check(parse(example.text))
  }

  @Test(arguments: [
    "a: &x b c\nd: *x", "a: &x {b: c}", "a: &x\n  b: c", "a: &x [b]", "a: &x \"b\"", "a: &x 1", "a: &x true",
    "a: &x |\n  b", "- &x\n",
    "a: R&D hotel", "a: b & c", "a: &x\n  b c", "a: &x b\nd: {<<: [], e: *x}", "a: &x !!str b", "&x a: b",
    "? &x a\n: b",
  ])
  func `an anchor that is meant is none`(_ text: String) {
    #expect(parse(text).problems == [])
  }

  @Test(arguments: ["a: &x b c\nd: *z", "a: &x b c\n---\nd: *x", "a: *x\nb: &x c", "a: &x b c\nd: &x e"])
  func `nothing is said of anchors beside an alias that refers to nothing`(_ text: String) {
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.rule.id) == ["yaml-reference"])
  }

  @Test func `nothing is said of anchors in a document that is cut short`() {
    #expect(parse("a: &x b c\nd: @\ne: *x").problems == ["2:4 '@' cannot begin a value"])
  }
}
