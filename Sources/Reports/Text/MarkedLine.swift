import Basics

/// A line of a difference as text: with marks in it where only some of its words change.
///
/// `Be [-polite-]{+warm+}.` without colour; with colour, the looks of the words mark them. A backslash stands before
/// text that only looks like a mark.
struct MarkedLine {
  let text: StyledText

  init(_ line: TextDiff.Line, isColoured: Bool) {
    switch line.kind {
    case .kept: text = StyledText(Self.visible(line.segments, at: 0), .faint)
    case .removed: text = StyledText(Self.visible(line.segments, at: 0), .removed)
    case .added: text = StyledText(Self.visible(line.segments, at: 0), .added)
    case .changed: text = MarkedLine(line.segments, isColoured: isColoured).text
    }
  }

  /// - Parameter segments: A line that changes, or a part of it.
  init(_ segments: [TextDiff.Segment], isColoured: Bool) {
    let segments = isColoured ? segments : segments.withoutCommands.map(\.withoutMarks)
    var text = StyledText()
    for (index, segment) in segments.enumerated() {
      let visible = Self.visible(segments, at: index)
      switch (segment.kind, isColoured) {
      case (.kept, _): text.append(visible)
      case (.removed, true): text.append(visible, .removedWords)
      case (.added, true): text.append(visible, .addedWords)
      case (.removed, false): text.append("[-\(visible)-]")
      case (.added, false): text.append("{+\(visible)+}")
      }
    }
    self.text = text
  }

  /// Returns a segment with its blanks as `·` where they change and nothing else would show it.
  private static func visible(_ segments: [TextDiff.Segment], at index: Int) -> String {
    guard segments.indices.contains(index) else { return "" }
    let segment = segments[index]
    if segment.isDisguised { return undisguisedText(segment.text) }
    let text = withoutLoneAccent(visibleText(segment.text, isLineStart: index == 0))
    let endsLine = segments[index...].allSatisfy { $0.kind != .kept }
    guard segment.kind != .kept, endsLine || text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return text }
    let blanks = text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return text.dropLast(blanks) + String(repeating: "·", count: blanks)
  }

  /// An accent without its letter must not come to stand on a mark.
  static func withoutLoneAccent(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.properties.isGraphemeExtend else { return text }
    return codePoint(first) + String(text.unicodeScalars.dropFirst())
  }
}
