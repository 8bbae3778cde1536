import TestTools
import Testing

@testable import Basics

struct HunkTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [0, 1, 3])
  func `hunks hold every change, its place, and bounded context`(_ seed: UInt64, _ context: Int) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let old = (0..<60).map { "line \($0)" }
      let new = old.flatMap { edited($0, using: &generator) }
      let diff = TextDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
      let hunks = diff.hunks(context: context)
      #expect(hunks.flatMap(\.lines).filter { $0.kind != .kept } == diff.lines.filter { $0.kind != .kept })
      var end = 0
      for hunk in hunks {
        let before = hunk.lines.compactMap(\.oldText)
        let after = hunk.lines.compactMap(\.newText)
        #expect(Array(old[(hunk.oldStart - 1)...].prefix(before.count)) == before)
        #expect(Array(new[(hunk.newStart - 1)...].prefix(after.count)) == after)
        #expect(hunk.newStart > end, "hunks do not overlap")
        end = hunk.newStart + after.count - 1
        #expect(hunk.lines.prefix { $0.kind == .kept }.count <= context)
        #expect(hunk.lines.reversed().prefix { $0.kind == .kept }.count <= context)
        #expect(longestGap(in: hunk.lines) <= 2 * context)
      }
    }
  }

  @Test func `hunks that would touch are one`() {
    let old = "a\n1\n2\nb"
    #expect(TextDiff(from: old, to: "A\n1\n2\nB").hunks(context: 1).count == 1)
    #expect(TextDiff(from: "a\n1\n2\n3\nb", to: "A\n1\n2\n3\nB").hunks(context: 1).map(\.newStart) == [1, 4])
    #expect(TextDiff(from: old, to: old).hunks() == [])
  }

  @Test func `a hunk is named after the heading above it`() {
    let old = "# One\n1\n2\n3\n4\n## Two\n5\n```\n# no heading\n```\n6\n7"
    let new = old.replacing("4", with: "four").replacing("7", with: "seven")
    let hunks = TextDiff(from: old, to: new).hunks(context: 1)
    #expect(hunks.map(\.heading) == ["# One", "## Two"])
  }

  @Test(
    arguments: [
      ("# a", true), ("###### a", true), ("####### a", false), ("#a", false), ("#", true), ("   # a", true),
      ("    # a", false), ("a # b", false), ("", false), ("#\ta", true), ("\\# a", false),
    ])
  func `a heading is one as in Markdown`(_ line: String, _ isHeading: Bool) {
    #expect(TextDiff(from: "", to: line + "\nx").lines.first?.isHeading == isHeading)
  }

  @Test(
    arguments: [
      ("```\n# a\n```\n# b", [3]), ("~~~ sh\n# a\n```\n# b\n~~~\n# c", [5]), ("````\n```\n# a\n````\n# b", [4]),
      ("```\n# a", []), ("``` a`b\n# a", [1]), ("```\n``` x\n# a\n```\n# b", [4]),
    ] as [(String, [Int])])
  func `a line of code is no heading`(_ text: String, _ headings: [Int]) {
    let lines = TextDiff(from: "", to: text).lines
    #expect(lines.indices.filter { lines[$0].isHeading } == headings)
  }

  private func edited(_ line: String, using generator: inout SplitMix64) -> [String] {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: []
    case 1: [line + "!"]
    case 2: ["new", line]
    default: [line]
    }
  }

  private func longestGap(in lines: [TextDiff.Line]) -> Int {
    lines.split { $0.kind != .kept }.map(\.count).max() ?? 0
  }
}
