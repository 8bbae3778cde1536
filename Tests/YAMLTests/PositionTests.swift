import Basics
import TestTools
import Testing
import YAML

struct PositionTests {
  private static let file = """
    # comment 😀

    name: Ada
    systemPrompt: |
      Be kind.

        Be brief. é
    list:
    - "two
      lines"
    - {a: é, b: *nope}
    last: .nan

    """

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line breaks change neither values nor positions`(_ lineBreak: String) {
    let parsed = parse(Self.file.replacing("\n", with: lineBreak))
    #expect(
      parsed.outline == """
        {name: "Ada", systemPrompt: "Be kind.\\n\\n  Be brief. é\\n", list: ["two lines", {a: "é"}]}
        """)
    #expect(
      parsed.problems == [
        "11:13 unknown anchor 'nope': nothing above it in this document has that name",
        "12:7 .nan is not a finite number",
      ])
  }

  @Test func `line breaks may be mixed`() {
    let parsed = parse("a: 1\r\nb: 2\rc: 3\n\r\nd: *x\r\r\ne: *y")
    #expect(parsed.diagnostics.map(\.range.start.line) == [5, 7])
  }

  @Test func `mixed line breaks change neither values nor positions`() {
    var random = SplitMix64(seed: 1)
    let expected = parse(Self.file)
    for _ in 0..<50 {
      let mixed = Self.file.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
        // The LF of an empty line would join the CR before it to one line break.
        line + ((line.isEmpty ? ["\r\n", "\r"] : ["\n", "\r\n", "\r"]).randomElement(using: &random) ?? "\n")
      }
      let parsed = parse(mixed.joined())
      #expect(parsed.outline == expected.outline)
      #expect(parsed.problems == expected.problems)
    }
  }

  @Test(
    arguments: [
      ("p: \"é😀\u{301}\\q\"", "1:8"), ("é: 漢字\n漢: 👩‍👩‍👧 : x", "2:10"), ("- 'é' @", "1:7"), ("a: é: b", "1:5"),
      ("\u{FEFF}é: @", "1:4"), ("a: |\r\n  é\r\n  😀\r\nb: @", "4:4"), ("- é\r- *é", "2:3"),
    ] as [(String, String)])
  func `a column counts scalars, whatever their bytes and their width`(_ text: String, _ place: String) {
    #expect(parse(text).problems.map { $0.split(separator: " ").first.map(String.init) } == [place])
  }

  @Test func `blanks at the ends of lines are part of a text`() {
    #expect(parse("p: |\n  a \n  b\t\n   \n").outline == "{p: \"a \\nb\\t\\n \\n\"}")
  }

  @Test(
    arguments: [
      ("a: b", "1:1-1:5"), ("  a: b  # c\n", "1:3-1:7"), ("a:\n- b\n- c\n\n# d\n", "1:1-3:4"),
      ("a:\n  b:\n", "1:1-2:5"), ("[a,\n b]", "1:1-2:4"), ("é: é", "1:1-1:5"), ("&x\na: b", "1:1-2:5"),
      ("a: |\n  b\n", "1:1-3:1"), ("'a'", "1:1-1:4"),
    ] as [(String, String)])
  func `a node's range ends where its text does`(_ text: String, _ range: String) throws {
    let found = try #require(parse(text).documents.first?.range)
    #expect("\(found.start.line):\(found.start.column)-\(found.endLine):\(found.endColumn)" == range)
  }

  @Test func `keys and values have their own places`() throws {
    let document = try #require(parse("a: 1\nbé: {c: \"x\"}").documents.first)
    guard case .mapping(let entries) = document.value, let last = entries.last,
      case .mapping(let inner) = last.value.value, let entry = inner.first
    else {
      Issue.record("two mappings are expected")
      return
    }
    #expect(last.key.range.start.description == "ada.yaml:2:1")
    #expect(last.key.range.endColumn == 3)
    #expect(entry.key.range.start.description == "ada.yaml:2:6")
    #expect(entry.value.range.start.description == "ada.yaml:2:9")
    #expect(entry.value.range.endColumn == 12)
  }

  @Test(arguments: ["|", "|-", "|+", ">", ">-", ">+"], ["", "\n", "\r\n", "\r", "\n\n"])
  func `all forms of a text are one value but for the line breaks at its end`(_ header: String, _ end: String) {
    let parsed = parse("p: \(header)\n  Be kind.\(end)")
    guard case .mapping(let entries) = parsed.documents.first?.value,
      case .string(let text) = entries.first?.value.value
    else {
      Issue.record("a mapping is expected")
      return
    }
    #expect(text.utf8.prefix { $0 != UInt8(ascii: "\n") }.elementsEqual("Be kind.".utf8))
    #expect(text.utf8.dropFirst("Be kind.".utf8.count).allSatisfy { $0 == UInt8(ascii: "\n") })
  }
}
