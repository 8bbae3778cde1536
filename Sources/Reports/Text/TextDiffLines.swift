import Basics

/// The difference of a long text as lines of a report: hunks, with the words that change marked.
struct TextDiffLines {
  /// How many lines of one text's difference are shown, unless all are.
  private static let mostLines = 200
  /// What counts as a line of a log, in which lines are not broken.
  private static let logWidth = 120
  private static let longestHeading = 40

  private let layout: Layout
  private let isFull: Bool
  private let indent: String

  /// - Parameter indent: How many columns the lines are further in.
  init(layout: Layout, isFull: Bool, indent: Int) {
    self.layout = layout
    self.isFull = isFull
    self.indent = layout.blanks(indent)
  }

  func lines(_ hunks: [TextDiff.Hunk]) -> [String] {
    let rows = hunks.flatMap { hunk -> [Row] in
      let isWhole = hunks.count == 1 && hunk.newStart == 1
      return (isWhole ? [] : [.heading(heading(of: hunk))]) + hunk.lines.flatMap { self.rows(of: $0) }
    }
    var lines: [String] = []
    var room = isFull ? Int.max : Self.mostLines
    for (index, row) in rows.enumerated() {
      guard room > 0 else {
        let rest = rows[index...].count { $0.isChange }
        return lines
          + (rest > 0 ? [note("\(rest) more changed \(rest == 1 ? "line" : "lines"); --full shows them")] : [])
      }
      let shown = self.lines(row, room: room)
      lines += shown.lines.map { $0.rendered(layout.style) }
      guard !shown.isCut else { return lines + [note("and more; --full shows it")] }
      if room != .max { room -= shown.cost }
    }
    return lines
  }

  private func note(_ text: String) -> String { indent + layout.style.apply(.faint, "… \(text)") }

  /// What stands on a line of its own before it is laid out.
  private enum Row {
    case heading(StyledText)
    case kept(StyledText)
    case change(sign: String, StyledText, TextStyle.Meaning)

    var isChange: Bool { if case .change = self { true } else { false } }
  }

  private func heading(of hunk: TextDiff.Hunk) -> StyledText {
    guard let heading = hunk.heading else { return StyledText("@@ line \(hunk.newStart) @@", .faint) }
    let start = StyledText("@@ line \(hunk.newStart), in \"", .faint)
    let room = (layout.width ?? Self.logWidth) - indent.count - start.width - 5
    let title = StyledText(visibleText(trimmedHeading(heading)), .faint)
    guard title.width > min(room, Self.longestHeading) else { return start + title + StyledText("\" @@", .faint) }
    return start + title.prefix(columns: max(0, min(room, Self.longestHeading))) + StyledText("…\" @@", .faint)
  }

  private func trimmedHeading(_ line: String) -> String {
    String(line.unicodeScalars.drop { $0 == " " || $0 == "#" || $0 == "\t" })
  }

  private func rows(of line: TextDiff.Line) -> [Row] {
    let isColoured = layout.style.isColoured
    return switch line.kind {
    case .kept: [.kept(MarkedLine(line, isColoured: isColoured).text)]
    case .removed: [.change(sign: "-", MarkedLine(line, isColoured: isColoured).text, .removed)]
    case .added: [.change(sign: "+", MarkedLine(line, isColoured: isColoured).text, .added)]
    case .changed:
      line.excerpts().map { excerpt in
        var text = StyledText(excerpt.isCutBefore ? "… " : "", .faint)
        text.append(MarkedLine(excerpt.segments, isColoured: isColoured).text)
        text.append(excerpt.isCutAfter ? " …" : "", .faint)
        return .change(sign: "~", text, .changed)
      }
    }
  }

  /// Returns a row in lines, at most `room` of them, how many they count for, and whether some are left out.
  private func lines(_ row: Row, room: Int) -> (lines: [StyledText], cost: Int, isCut: Bool) {
    switch row {
    case .heading(let text): return ([StyledText(indent) + text], 1, false)
    case .kept(let text): return (kept(text), 1, false)
    case .change(let sign, let text, let meaning):
      let first = StyledText(indent) + StyledText(text.pieces.isEmpty ? sign : sign + " ", meaning)
      let rest = StyledText(indent) + StyledText(sign + "   ", meaning)
      let width = layout.width ?? Self.logWidth
      var shown: [StyledText] = []
      var cost = 0
      for line in text.lines(first: first, rest: rest, width: layout.width) {
        guard cost < room else { return (shown, cost, true) }
        // A line that could not be broken may be as long as several.
        let length = 1 + max(0, line.width - 1) / width
        guard length <= room - cost else { return (shown + [line.prefix(columns: (room - cost) * width)], room, true) }
        shown.append(line)
        cost += length
      }
      return (shown, cost, false)
    }
  }

  /// A line around a change only says where it is: its beginning is enough.
  private func kept(_ text: StyledText) -> [StyledText] {
    let first = StyledText(indent) + StyledText(text.pieces.isEmpty ? "|" : "| ", .faint)
    let rest = StyledText(indent) + StyledText("|   ", .faint)
    guard !isFull else { return text.lines(first: first, rest: rest, width: layout.width) }
    let width = layout.width ?? Self.logWidth
    let lines = text.lines(first: first, rest: rest, width: width)
    guard lines.count > 1 || lines.contains(where: { $0.width > width }) else { return lines }
    return text.lines(first: first, rest: rest, width: width - 2).prefix(1)
      .map { $0.prefix(columns: width - 2) + StyledText(" …", .faint) }
  }
}
