import Basics
import Testing

struct SourceFileTests {
  @Test(arguments: ["a\nb\u{2028}c\n\nd\n", "a\r\nb\u{2028}c\r\n\r\nd\r\n", "a\rb\u{2028}c\r\rd\r"])
  func `lines end at LF, CRLF and CR only`(_ text: String) {
    let file = SourceFile(name: "ada.yaml", text: text)
    #expect((0...6).map(file.line) == [nil, "a", "b\u{2028}c", "", "d", "", nil])
  }

  @Test func `bytes that are not text can be shown`() {
    let file = SourceFile(name: "ada.yaml", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xE9])
    #expect(file.line(1) == "a\u{FFFD}")
  }

  @Test func `positions are ordered as a reader meets them`() {
    let positions = [("a", 1, 2), ("a", 2, 1), ("b", 1, 1)].map(SourcePosition.init)
    #expect(positions.reversed().sorted() == positions)
    #expect(positions[1].description == "a:2:1")
  }
}
