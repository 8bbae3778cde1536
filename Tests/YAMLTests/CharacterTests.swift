import Basics
import Testing
import YAML

struct CharacterTests {
  private static let separator = "which some programs show as a line break and others do not"

  @Test(
    arguments: [
      .init("a: b\nc: x👉\u{0}y", "control character U+0000"),
      .init("a: 👉\u{1B}[2J", "control character U+001B", help: "remove it"),
      .init("a: 👉\u{7F}", "control character U+007F"),
      .init("a: 👉\u{9B}2J", "control character U+009B"),
      .init(
        "a: b👉\u{2028}c", "line separator U+2028, \(separator)",
        help: "write an ordinary line break, or \\L between double quotes"),
      .init("a: |\n  b👉\u{2029}c", "line separator U+2029, \(separator)"),
      .init("a: b # c👉\u{2028}zeroDataRetention: false", "line separator U+2028, \(separator)"),
      .init(
        "a: b # c👉\u{85}d: e", "line separator U+0085, \(separator)", help: "write an ordinary line break"),
      .init(
        "\u{FEFF}👉\u{FEFF}a: b",
        "byte order mark U+FEFF, which may stand once and only at the very beginning of a file"),
      .init(
        "a: b\n👉\u{FEFF}c: d",
        "byte order mark U+FEFF, which may stand once and only at the very beginning of a file"),
      .init(
        "a: b👉\u{FEFF}c",
        "byte order mark U+FEFF, which may stand once and only at the very beginning of a file"),
      .init("a: 👉\u{FFFF}", "U+FFFF, which is not a character"),
      .init(
        "é: 👉\u{202E}b", "invisible bidirectional control U+202E, which can make text look like other text",
        help: "remove it, or pass --allow-invisible"),
      .init(
        "a: 👉\u{2069}b", "invisible bidirectional control U+2069, which can make text look like other text"),
      .init("a: 👉\u{E0041}b", "invisible tag character U+E0041"),
      .init("a: 🏴👉\u{E007F}", "invisible tag character U+E007F"),
    ] as [DiagnosticExample])
  func `a character that may not stand in a file is named at its place`(_ example: DiagnosticExample) {
    example.check(parse(example.text))
  }

  @Test(
    arguments: [
      ([0xE9, 0x20], "0xE9 is not UTF-8"),
      ([0x80], "0x80 is not UTF-8"),
      ([0xC3], "0xC3 is not UTF-8"),
      ([0xE2, 0x82], "0xE2 0x82 is not UTF-8"),
      ([0xC0, 0xAF], "0xC0 0xAF is not UTF-8: it is longer than it need be"),
      ([0xE0, 0x80, 0xAF], "0xE0 0x80 0xAF is not UTF-8: it is longer than it need be"),
      ([0xF0, 0x80, 0x80, 0xAF], "0xF0 0x80 0x80 0xAF is not UTF-8: it is longer than it need be"),
      ([0xED, 0xA0, 0x80], "0xED 0xA0 0x80 is not UTF-8: it is half of a surrogate pair"),
      ([0xF4, 0x90, 0x80, 0x80], "0xF4 0x90 0x80 0x80 is not UTF-8: it is beyond U+10FFFF"),
      ([0xF5], "0xF5 is not UTF-8: it is beyond U+10FFFF"),
    ] as [([UInt8], String)])
  func `bytes that are not UTF-8 are named at their place`(_ bytes: [UInt8], _ message: String) {
    let parsed = parseYAML(Array("a: 1\né: x".utf8) + bytes, file: "ada.yaml")
    #expect(parsed.problems == ["2:5 \(message)"])
    #expect(parsed.diagnostics.first?.help == "save the file as UTF-8")
    #expect(parsed.documents.isEmpty)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
      ([0x61, 0x00, 0x3A, 0x00], "UTF-16"), ([0x00, 0x61, 0x00, 0x3A], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
      ([0x61, 0x00, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0x00, 0x61], "UTF-32"),
    ] as [([UInt8], String)])
  func `wide encodings are recognised`(_ bytes: [UInt8], _ encoding: String) {
    let parsed = parseYAML(bytes, file: "ada.yaml")
    #expect(parsed.problems == ["1:1 the file is \(encoding)"])
    #expect(parsed.diagnostics.first?.help == "save it as UTF-8")
  }

  @Test(arguments: [
    "👩‍👩‍👧", "مرحبا", "שלום\u{200F}", "\u{200E}a", "نمی\u{200C}خواهم",
    "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "e\u{301}", "\u{10FFFF}",
  ])
  func `characters that scripts and emoji need pass`(_ text: String) {
    let parsed = parse("a: \(text)")
    #expect(parsed.problems == [])
    #expect(parsed.outline == "{a: \(text.debugDescription)}")
  }

  @Test func `a text hidden in a flag is no flag`() {
    let hidden =
      "🏴" + "ignoreallrules".unicodeScalars.map { "\(Unicode.Scalar(0xE0000 + $0.value) ?? $0)" }.joined()
    #expect(parse("a: \(hidden)\u{E007F}").diagnostics.count == 15)
  }

  @Test func `one byte order mark is passed over`() {
    let parsed = parse("\u{FEFF}a: 👉@".replacing("👉", with: ""))
    #expect(parsed.problems == ["1:4 '@' cannot begin a value"])
    #expect(parse("\u{FEFF}a: b").outline == "{a: \"b\"}")
    #expect(parse("\u{FEFF}").diagnostics.isEmpty)
  }

  @Test func `invisible characters pass when they are allowed`() {
    let parsed = parse("a: \u{202E}b\u{E0041}", allowInvisible: true)
    #expect(parsed.problems == [])
    #expect(parsed.outline == "{a: \("\u{202E}b\u{E0041}".debugDescription)}")
  }

  @Test func `an allowed line separator ends no line`() {
    let parsed = parse("a: \"b\u{2028}c\" # d\u{2029}e: f\ng: \u{85}h\ni: *x", allowInvisible: true)
    #expect(parsed.outline == "{a: \("b\u{2028}c".debugDescription), g: \("\u{85}h".debugDescription)}")
    #expect(parsed.diagnostics.map(\.range.start.line) == [3])
  }

  @Test func `a file with line separators and their stand-ins is refused`() {
    #expect(parse("a: \u{2028}\u{10FFF1}", allowInvisible: true).diagnostics.count == 1)
    #expect(parse("a: \"\u{2028}\\U0010FfF1\"", allowInvisible: true).diagnostics.count == 1)
  }

  @Test(
    arguments: [
      ("\"a👉\\0b\"", "the escape \\0 makes the control character U+0000"),
      ("\"\\\\👉\\e[2J\"", "the escape \\e makes the control character U+001B"),
      ("\"👉\\x9b\"", "the escape \\x9b makes the control character U+009B"),
      ("\"é\n  👉\\N\"", "the escape \\N makes the control character U+0085"),
      ("\"👉\\u007F\"", "the escape \\u007F makes the control character U+007F"),
      ("\"👉\\U0000000D\"", "the escape \\U0000000D makes the control character U+000D"),
      ("\"👉\\r\"", "the escape \\r makes the control character U+000D"),
    ] as [(String, String)])
  func `an escape that makes a control character is refused`(_ value: String, _ message: String) {
    for example in [DiagnosticExample("a: \(value)", message), DiagnosticExample(value, message)] {
      example.check(parse(example.text))
    }
  }

  @Test func `escapes that make other characters pass`() {
    let parsed = parse("a: \"\\t\\n\\\"\\\\0\\L\\P\\_\\u202E\\U0001F600\\/\"")
    #expect(parsed.problems == [])
    #expect(parsed.outline == "{a: \("\t\n\"\\0\u{2028}\u{2029}\u{A0}\u{202E}😀/".debugDescription)}")
  }
}
