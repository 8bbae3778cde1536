/// Finds the byte offsets of marks that come nearly in order, each from the one before.
struct OffsetCursor {
  private let text: SourceText
  private var last = (scalarIndex: 0, offset: 0)
  /// From this distance on, the text's own way from a mark to its offset is shorter.
  private static let longestStep = 256

  /// - Parameter text: The text whose offsets are wanted.
  init(_ text: SourceText) { self.text = text }

  mutating func offset(of mark: SourceMark) -> Int {
    let distance = mark.scalarIndex - last.scalarIndex
    if text.isASCII || !(0...Self.longestStep).contains(distance) {
      last = (mark.scalarIndex, text.offset(of: mark))
    } else if distance > 0 {
      last = (mark.scalarIndex, text.offset(distance, after: last.offset))
    }
    return last.offset
  }

  /// Returns the bytes between the two marks of an event.
  mutating func bytes(of event: YAMLEvent) -> Range<Int> {
    let start = offset(of: event.start)
    return start..<max(start, offset(of: event.end))
  }
}
