package import Basics

/// Diagnostics as text: each with its place, the line it is about, a mark under the exact part, and the way out.
package struct DiagnosticsText {
  /// More than anyone reads at once; the rest is counted.
  package static let longestList = 100
  /// How many columns of a source line are shown around the mark, so the two lines stay together on a terminal
  /// of 80 columns.
  private static let lineWidth = 70

  private let sources: [String: SourceFile]
  private let style: TextStyle

  package init(sources: [String: SourceFile], style: TextStyle) {
    self.sources = sources
    self.style = style
  }

  /// Returns the report, one line after the other; empty if there is nothing to say.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var lines = diagnostics.prefix(Self.longestList).flatMap { self.lines(of: $0) }
    if diagnostics.count > Self.longestList {
      lines.append("… and \(diagnostics.count - Self.longestList) more")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of diagnostic: Diagnostic) -> [String] {
    let meaning =
      switch diagnostic.severity {
      case .error: TextStyle.Meaning.alarming
      case .warning: TextStyle.Meaning.changed
      }
    let severity = style.apply(meaning, diagnostic.severity.name)
    var lines = ["\(place(diagnostic.range.start)): \(severity): \(visibleText(diagnostic.message))"]
    lines += excerpt(diagnostic.range, meaning)
    if let help = diagnostic.help { lines.append("  \(style.apply(.notable, "help:")) \(visibleText(help))") }
    for note in diagnostic.notes {
      lines.append("  \(style.apply(.notable, "note:")) \(place(note.position)): \(visibleText(note.message))")
    }
    return lines
  }

  private func place(_ position: SourcePosition) -> String {
    let isWholeFile = SourceRange(at: position).isWholeFile
    return style.apply(.strong, visibleText(isWholeFile ? position.file : "\(position)"))
  }

  /// The source line with a mark under the range, windowed if it is long.
  private func excerpt(_ range: SourceRange, _ meaning: TextStyle.Meaning) -> [String] {
    guard let line = sources[range.start.file]?.line(range.start.line) else { return [] }
    let scalars = Array(line.unicodeScalars)
    let column = min(max(range.start.column - 1, 0), scalars.count)
    let end = range.endLine == range.start.line ? max(range.endColumn - 1, column + 1) : scalars.count
    let isNear = windowStart(columns: Self.lineWidth * 3 / 4, before: column, in: scalars) == 0
    let first = isNear ? 0 : windowStart(columns: Self.lineWidth / 2, before: column, in: scalars)
    let last = windowEnd(columns: Self.lineWidth, after: first, in: scalars)
    let before = (first > 0 ? "…" : "") + shown(scalars[first..<column])
    let marked = shown(scalars[column..<max(column, min(end, last))])
    let after = shown(scalars[max(column, min(end, last))..<last]) + (last < scalars.count ? "…" : "")
    let gutter = "\(range.start.line)"
    let mark = "^" + String(repeating: "~", count: max(displayWidth(marked), 1) - 1)
    return [
      "  \(style.apply(.faint, gutter + " |")) \(before)\(marked)\(after)",
      "  \(style.apply(.faint, String(repeating: " ", count: gutter.count) + " |")) "
        + String(repeating: " ", count: displayWidth(before)) + style.apply(meaning, mark),
    ]
  }

  /// Returns where the stretch begins that ends at `end` and is as wide as `width` allows.
  private func windowStart(columns width: Int, before end: Int, in scalars: [Unicode.Scalar]) -> Int {
    var start = end
    var remaining = width
    while start > 0 {
      remaining -= displayWidth(shown(scalars[start - 1..<start]))
      if remaining < 0 { break }
      start -= 1
    }
    return start
  }

  /// Returns where the stretch ends that begins at `start` and is as wide as `width` allows.
  private func windowEnd(columns width: Int, after start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = start
    var remaining = width
    while end < scalars.count {
      remaining -= displayWidth(shown(scalars[end..<end + 1]))
      if remaining < 0 { break }
      end += 1
    }
    return end
  }

  private func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    visibleText(String(String.UnicodeScalarView(scalars)))
  }
}
