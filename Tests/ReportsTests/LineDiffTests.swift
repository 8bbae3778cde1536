import TestTools
import Testing

@testable import Reports

struct LineDiffTests {
  @Test(
    arguments: [
      ("", "", []), ("a", "a", [" a"]), ("", "a\nb", ["+a", "+b"]), ("a\nb", "", ["-a", "-b"]),
      ("a\nb\nc", "a\nx\nc", [" a", "-b", "+x", " c"]), ("a\nb", "b", ["-a", " b"]), ("b", "a\nb", ["+a", " b"]),
      ("a\na", "a", [" a", "-a"]), ("a\n\nb", "a\nb", [" a", "-", " b"]), ("a", "a\n", [" a", "+"]),
      ("caf\u{E9}", "cafe\u{301}", ["-caf\u{E9}", "+cafe\u{301}"]), ("a\r\nb", "a\nb", ["-a\r", "+a", " b"]),
    ] as [(String, String, [String])])
  func `lines are kept, removed or added`(_ old: String, _ new: String, _ expected: [String]) {
    let lines = LineDiff(from: old, to: new).lines.map { line in
      switch line.kind {
      case .kept: " " + line.text
      case .removed: "-" + line.text
      case .added: "+" + line.text
      }
    }
    #expect(lines == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a difference leads from the old text to the new one`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let old = text(using: &generator)
      let new = text(using: &generator)
      let diff = LineDiff(from: old, to: new)
      #expect(diff.lines.filter { $0.kind != .added }.map(\.text) == lines(old))
      #expect(diff.lines.filter { $0.kind != .removed }.map(\.text) == lines(new))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [0, 1, 3])
  func `hunks hold every change, its place, and bounded context`(_ seed: UInt64, _ context: Int) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let old = (0..<60).map { "line \($0)" }
      let new = old.flatMap { edited($0, using: &generator) }
      let diff = LineDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
      let hunks = diff.hunks(context: context)
      #expect(hunks.flatMap(\.lines).filter { $0.kind != .kept } == diff.lines.filter { $0.kind != .kept })
      var end = 0
      for hunk in hunks {
        let after = hunk.lines.filter { $0.kind != .removed }.map(\.text)
        #expect(Array(new[(hunk.start - 1)...].prefix(after.count)) == after)
        #expect(hunk.start > end, "hunks do not overlap")
        end = hunk.start + after.count - 1
        #expect(hunk.lines.prefix { $0.kind == .kept }.count <= context)
        #expect(hunk.lines.reversed().prefix { $0.kind == .kept }.count <= context)
        #expect(longestGap(in: hunk.lines) <= 2 * context)
      }
    }
  }

  @Test func `hunks that would touch are one`() {
    let old = "a\n1\n2\nb"
    #expect(LineDiff(from: old, to: "A\n1\n2\nB").hunks(context: 1).count == 1)
    #expect(LineDiff(from: "a\n1\n2\n3\nb", to: "A\n1\n2\n3\nB").hunks(context: 1).map(\.start) == [1, 4])
    #expect(LineDiff(from: old, to: old).hunks() == [])
  }

  @Test(.timeLimit(.minutes(5)), arguments: [1_900, 5_000])
  func `texts that have nothing in common are compared at once`(_ count: Int) {
    let old = (0..<count).map { "old \($0)" }.joined(separator: "\n")
    let new = (0..<count).map { "new \($0)" }.joined(separator: "\n")
    var diff = LineDiff(from: "", to: "")
    let duration = processorTime { diff = LineDiff(from: old, to: new) }
    #expect(diff.lines.count == 2 * count)
    #expect(duration < .seconds(1))
  }

  private func lines(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A few lines out of a few, so that many are equal.
  private func text(using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      ["a", "b", "c", "", "caf\u{E9}", "cafe\u{301}"].randomElement(using: &generator) ?? ""
    }.joined(separator: "\n")
  }

  private func edited(_ line: String, using generator: inout SplitMix64) -> [String] {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: []
    case 1: [line + "!"]
    case 2: ["new", line]
    default: [line]
    }
  }

  private func longestGap(in lines: [LineDiff.Line]) -> Int {
    lines.split { $0.kind != .kept }.map(\.count).max() ?? 0
  }
}
