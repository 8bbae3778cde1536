import Testing

@testable import Basics

struct ExcerptTests {
  private static let words = (1...200).map { "word\($0)" }

  @Test func `of a long line, the changes are shown with some words around them`() throws {
    let excerpts = try excerpts(replacing: [50: "x", 54: "y", 150: "z"], context: 2)
    #expect(
      excerpts == [
        "…word49 word50 [-word51-]{+x+} word52 word53 word54 [-word55-]{+y+} word56 word57…",
        "…word149 word150 [-word151-]{+z+} word152 word153…",
      ])
  }

  @Test func `nothing is left out where little would be`() throws {
    let excerpts = try excerpts(replacing: [3: "x", 198: "y"], context: 2)
    #expect(
      excerpts == [
        "word1 word2 word3 [-word4-]{+x+} word5 word6…", "…word197 word198 [-word199-]{+y+} word200",
      ])
  }

  @Test func `a short line is left whole`() throws {
    let line = try #require(TextDiff(from: "one two three four", to: "one 2 three four").lines.first)
    #expect(line.excerpts(context: 0).map(notation) == ["one [-two-]{+2+} three four"])
  }

  private func excerpts(replacing words: [Int: String], context: Int) throws -> [String] {
    let new = Self.words.indices.map { words[$0] ?? Self.words[$0] }.joined(separator: " ")
    let line = try #require(TextDiff(from: Self.words.joined(separator: " "), to: new).lines.first)
    return line.excerpts(context: context).map(notation)
  }

  private func notation(_ excerpt: TextDiff.Excerpt) -> String {
    let text = excerpt.segments.map(\.notation).joined()
    return (excerpt.isCutBefore ? "…" : "") + text + (excerpt.isCutAfter ? "…" : "")
  }
}
