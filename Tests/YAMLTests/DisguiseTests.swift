import Basics
import Testing
import YAML

/// Characters that look like a space or a `:` and are none.
struct DisguiseTests {
  private static let blank = "U+00A0 looks like a space and is none"
  private static let colon = "'\u{FF1A}' (U+FF1A) looks like ':' and is none"
  private static let writeColon = "write ':' and a space"

  @Test(
    arguments: [
      .init("name👉\u{FF1A}Cara", colon, help: writeColon),
      .init("name👉\u{FF1A}Cara\nvoice: x", colon, help: writeColon),
      .init("name: x\nvoice👉\u{FF1A}Lucy\nlang: en", colon, help: writeColon),
      .init("é: x\r\nvoice👉\u{FF1A} Lucy", colon, help: writeColon),
      .init("\"name\"👉\u{FF1A}Cara\nb: 1", colon, help: writeColon),
      .init("name 👉\u{FF1A}Cara\nb: 1", colon, help: writeColon),
      .init("- a: b\n- name👉\u{FE55}Cara\n  b: 1", "'\u{FE55}' (U+FE55) looks like ':' and is none"),
      .init("name:👉\u{A0}Cara", blank, help: "write a space behind ':'"),
      .init("name:👉\u{3000}Cara\nb: 1", "U+3000 looks like a space and is none", help: "write a space behind ':'"),
      .init("a:\n👉\u{A0}\u{A0}b: 1", blank, help: "write spaces"),
      .init("a:\n  b: 1\n 👉\u{A0}c: 1", blank, help: "write spaces"),
      .init("a: |\n  x\n👉\u{A0}\u{A0}y\nb: 1", blank, help: "write spaces"),
      .init("a: x\n👉\u{3000}こんにちは\nb: 1", "U+3000 looks like a space and is none", help: "write spaces"),
      .init("é: ü\n👉\u{A0}b: @", blank, help: "write spaces"),
      .init("a: |👉\u{A0}\n  x", blank, help: "remove it, or write a space"),
      .init("a: \"x\"👉\u{A0}\nb: 1", blank, help: "remove it, or write a space"),
      .init("a: 1\n👉\u{A0}\nb: 2", blank, help: "remove it, or write a space"),
    ] as [DiagnosticExample])
  func `a character that looks like a part of the structure is named at its place`(_ example: DiagnosticExample) {
    example.check(parse(example.text))
  }

  @Test(arguments: [
    "a: \u{3000}x", "a: x\u{A0}y", "a: 時間\u{FF1A}10時", "a: |\n  \u{3000}こんにちは\n  name\u{FF1A}x", "説明\u{FF1A} x",
    "a: [b,\u{A0}c]",
    "a: \"\u{A0}b\"", "\"\u{A0}a\": b", "- name\u{FF1A}x", "# \u{A0}name\u{FF1A}\na: b", "a\u{A0}b: c",
    "a: b\n  name\u{FF1A}x",
  ])
  func `in a text it is text`(_ text: String) {
    #expect(parse(text).problems == [])
  }

  @Test(arguments: [
    ("name: foo\u{FF1A}bar👉: x", "unexpected ':' inside a value"), ("a: x\u{A0}y👉: z", "unexpected ':' inside a value"),
    ("a: \u{3000}👉x: y".replacing("👉x:", with: "x👉:"), "unexpected ':' inside a value"),
    ("a: '\u{A0}x' 👉y", "unexpected text after a value"),
  ])
  func `beside it, other mistakes keep their message`(_ text: String, _ message: String) {
    let example = DiagnosticExample(text, message)
    example.check(parse(example.text))
  }

  @Test(
    arguments: [
      ("-\u{A0}x", "U+00A0 looks like a space and is none: write a space behind '-'"),
      ("\u{2003}x", "U+2003 looks like a space and is none: write spaces"),
      ("speed:\u{A0}1 more\nx", "U+00A0 looks like a space and is none: write a space behind ':'"),
      ("name\u{FF1A} Cara", "'\u{FF1A}' (U+FF1A) looks like ':' and is none: write ':' and a space"),
      ("name: \u{A0}x", nil), ("", nil), ("\u{A0}", nil), ("-", nil), ("name", nil), ("name:", nil),
      ("--- \u{A0}", nil), ("x y\u{FF1A}z", nil),
    ] as [(String, String?)])
  func `a text is looked through`(_ text: String, _ advice: String?) {
    #expect(Disguise(in: text)?.advice == advice)
  }
}
