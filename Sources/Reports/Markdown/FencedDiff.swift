import Basics

/// The hunks of a long text as a fenced block of Markdown, which renderers colour.
///
/// Of a long line in which little changes, the parts around its changes are shown.
struct FencedDiff {
  /// About what a comment on a pull request shows without a scroll bar.
  private static let width = 100
  private static let longestHeading = 40
  private static let longestBacktickRun = 60
  /// What the two fences and the note need at most.
  private static let frameSize = 2 * longestBacktickRun + 160

  /// The block, and after it what it leaves out; nil if there is no room for a line that changes.
  let text: String?

  init(_ text: ShownText, byteLimit: Int) {
    var block = DiffBlock(room: byteLimit - Self.frameSize, longestBacktickRun: Self.longestBacktickRun)
    for hunk in text.hunks where !block.isFull {
      let isWhole = text.hunks.count == 1 && hunk.newStart == 1
      if !isWhole { block.add([Self.heading(of: hunk)]) }
      for line in hunk.lines where !block.isFull { Self.add(line, to: &block) }
    }
    block.dropContextAtCut()
    guard !block.lines.isEmpty else {
      self.text = nil
      return
    }
    let run = block.lines.reduce(0) { max($0, longestRun(of: "`", in: $1)) }
    let fence = String(repeating: "`", count: max(3, run + 1))
    let lines = ["\(fence)diff"] + block.lines + [fence]
    let rest = text.changedLineCount - block.changeCount
    self.text = lines.joined(separator: "\n") + (rest > 0 ? "\n\n" + Self.note(rest, after: block) : "")
  }

  /// Returns how many bytes it takes, unless much of it cannot be seen and is written as `\u{…}`.
  static func mostBytes(_ text: ShownText) -> Int {
    text.hunks.reduce(frameSize) { sum, hunk in
      hunk.lines.reduce(sum + 4 * longestHeading) { sum, line in
        line.segments.reduce(sum + 8) { $0 + 2 * $1.text.utf8.count }
      }
    }
  }

  /// Returns what stands in place of a difference that is left out.
  static func note(_ text: ShownText) -> String {
    "… \(counted(text.changedLineCount, "changed line")) not shown: see the job's log."
  }

  private static func note(_ rest: Int, after block: DiffBlock) -> String {
    let lines =
      !block.endsInLine
      ? counted(rest, "more changed line")
      : rest == 1 ? "the rest of this line" : "the rest of this line and \(counted(rest - 1, "more changed line"))"
    return "… \(lines) not shown: see the job's log."
  }

  private static func heading(of hunk: TextDiff.Hunk) -> String {
    guard let heading = hunk.heading else { return "@@ line \(hunk.newStart) @@" }
    let title = visibleText(String(heading.unicodeScalars.drop { " #\t".unicodeScalars.contains($0) }))
    let short = cut(shortened(title, to: longestHeading), byteLimit: 4 * longestHeading)
    return "@@ line \(hunk.newStart), in \"\(short)\" @@"
  }

  private static func add(_ line: TextDiff.Line, to block: inout DiffBlock) {
    switch line.kind {
    case .kept:
      let text = cut(side(of: line.segments), byteLimit: 4 * width)
      block.add([text.isEmpty ? "" : shortened("  " + text, to: width)])
    case .removed, .added:
      let sign = line.kind == .removed ? "-" : "+"
      block.addChange([line.segments]) { segments, room in
        wrapped(sign, side(of: segments), room: room).map { [$0] }
      }
    case .changed:
      block.addChange(line.excerpts(context: 8, shortLine: 2 * width)) { excerpt, room in
        let (start, end) = (excerpt.isCutBefore ? "… " : "", excerpt.isCutAfter ? " …" : "")
        let old = start + side(of: excerpt.segments, without: .addedWords) + end
        let new = start + side(of: excerpt.segments, without: .removedWords) + end
        return [wrapped("-", old, room: room) + wrapped("+", new, room: room)]
      }
    }
  }

  /// Returns a line as it was or as it will be, with what could not be seen in it.
  private static func side(of segments: [TextDiff.Segment], without words: TextStyle.Meaning? = nil) -> String {
    let pieces = MarkedLine(segments, isColoured: true).text.pieces
    // Two pieces may come together to a command for a log.
    return visibleText(pieces.filter { words == nil || $0.meaning != words }.map(\.text).joined())
  }

  /// Returns a line broken to the width; more of it than there is room for, if it does not fit.
  private static func wrapped(_ sign: String, _ text: String, room: Int) -> [String] {
    guard !text.isEmpty else { return [sign] }
    return StyledText(cut(text, byteLimit: room + 8))
      .lines(first: StyledText(sign + " "), rest: StyledText(sign + "   "), width: width)
      .map { $0.rendered(TextStyle(isColoured: false)) }
  }
}
