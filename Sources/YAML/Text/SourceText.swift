import Basics

/// The text of a file that has passed `checkText`, with the way from libyaml's marks back to its bytes.
///
/// A class, because everything that reads a file refers to its one text.
final class SourceText: Sendable {
  /// The file's name.
  let file: String
  /// Valid UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// The text as it was written, where `LineSeparators` has put stand-ins into this one; they take more bytes.
  private let written: SourceText?
  /// How many scalars the text has.
  private let scalarCount: Int
  /// The place after the last scalar, if no line break ends the text: libyaml puts it on a line of its own.
  private let openEnd: SourceMark?
  /// The number of scalars that begin before every `checkpointDistance`th byte.
  private let checkpoints: [Int]

  private static let checkpointDistance = 256

  /// - Parameter written: The bytes as they were written, if stand-ins hide line separators in these.
  init(file: String, bytes: [UInt8], standingFor written: [UInt8]? = nil) {
    self.file = file
    self.bytes = bytes
    self.written = written.map { SourceText(file: file, bytes: $0) }
    var checkpoints: [Int] = []
    var scalars = 0
    for offset in stride(from: 0, to: bytes.count, by: Self.checkpointDistance) {
      checkpoints.append(scalars)
      scalars += Self.scalarCount(of: bytes, in: offset..<min(offset + Self.checkpointDistance, bytes.count))
    }
    self.checkpoints = checkpoints
    scalarCount = scalars
    let endsLine = bytes.last.map(isLineBreak) ?? true
    openEnd = endsLine ? nil : Self.end(of: bytes, scalarCount: scalars)
  }

  private static func end(of bytes: [UInt8], scalarCount: Int) -> SourceMark {
    let lines = bytes.indices.count { bytes.endsLine(at: $0) }
    let lineStart = bytes.lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0
    let column = Self.scalarCount(of: bytes, in: lineStart..<bytes.count) + 1
    return SourceMark(scalarIndex: scalarCount, line: lines + 1, column: column)
  }

  private static func scalarCount(of bytes: [UInt8], in stretch: Range<Int>) -> Int {
    guard bytes.containsAny(in: stretch, where: isBeyondASCII) else { return stretch.count }
    return bytes[stretch].count { !isContinuation($0) }
  }

  /// The bytes as they were written, without a byte order mark.
  var writtenBytes: [UInt8] { written?.bytes ?? bytes }

  /// The way from marks to offsets in the text as it was written.
  var writtenOffsets: OffsetCursor { OffsetCursor(written ?? self) }

  /// Whether every scalar takes one byte.
  var isASCII: Bool { scalarCount == bytes.count }

  /// Returns the byte offset of a mark.
  func offset(of mark: SourceMark) -> Int {
    guard mark.scalarIndex < scalarCount else { return bytes.count }
    if isASCII { return mark.scalarIndex }
    // Scalars take one byte or more, so the checkpoint is not before this one.
    var first = mark.scalarIndex / Self.checkpointDistance
    var last = checkpoints.count - 1
    while first < last {
      let middle = (first + last + 1) / 2
      if checkpoints[middle] <= mark.scalarIndex { first = middle } else { last = middle - 1 }
    }
    var offset = first * Self.checkpointDistance
    while isContinuation(bytes[offset]) {
      offset += 1
    }
    for _ in checkpoints[first]..<mark.scalarIndex {
      offset = self.offset(after: offset)
    }
    return offset
  }

  /// Returns the offset of the scalar that is `count` scalars after the one at `offset`; the end where there are fewer.
  func offset(_ count: Int, after offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var (offset, remaining) = (offset, count)
      while remaining > 0, offset < bytes.count {
        offset += scalarLength(startingWith: bytes[offset])
        remaining -= 1
      }
      return min(offset, bytes.count)
    }
  }

  /// Returns the offset of the scalar after the one at `offset`.
  func offset(after offset: Int) -> Int {
    offset + scalarLength(startingWith: bytes[offset])
  }

  /// Returns the byte at an offset, or nil beyond the end.
  func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// Returns the text between two offsets.
  func text(_ range: Range<Int>) -> String {
    string(bytes[range.clamped(to: bytes.indices)])
  }

  /// Returns bytes of this text, or bytes that libyaml makes of it, as a string.
  func string(_ bytes: some Collection<UInt8>) -> String {
    // The bytes are valid: they have been checked, and libyaml decodes escapes to valid scalars only.
    let string = String(decoding: bytes, as: UTF8.self)
    return written == nil ? string : LineSeparators.restored(in: string)
  }

  /// Returns the position of a mark.
  func position(of mark: SourceMark) -> SourcePosition {
    guard mark.scalarIndex < scalarCount else {
      return SourcePosition(file: file, line: openEnd?.line ?? mark.line, column: openEnd?.column ?? 1)
    }
    return SourcePosition(file: file, line: mark.line, column: mark.column)
  }

  /// Returns the range between two marks.
  func range(from start: SourceMark, to end: SourceMark) -> SourceRange {
    let last = position(of: end)
    return SourceRange(start: position(of: start), endLine: last.line, endColumn: last.column)
  }

  /// Returns the range of the bytes in `offsets`, all of them at or after `mark`.
  func range(of offsets: Range<Int>, after mark: SourceMark) -> SourceRange {
    var cursor = cursor(at: mark)
    return range(of: offsets, from: &cursor)
  }

  /// Returns the range of the bytes in `offsets`, all of them at or after the cursor, and moves it behind them.
  func range(of offsets: Range<Int>, from cursor: inout TextCursor) -> SourceRange {
    advance(&cursor, to: offsets.lowerBound)
    let start = SourcePosition(file: file, line: cursor.line, column: cursor.column)
    advance(&cursor, to: offsets.upperBound)
    return SourceRange(start: start, endLine: cursor.line, endColumn: cursor.column)
  }

  /// Returns a cursor at a mark.
  func cursor(at mark: SourceMark) -> TextCursor {
    TextCursor(offset: offset(of: mark), line: mark.line, column: mark.column)
  }

  /// Moves a cursor forward to an offset.
  func advance(_ cursor: inout TextCursor, to offset: Int) {
    while cursor.offset < min(offset, bytes.count) {
      cursor.advance(by: self.offset(after: cursor.offset) - cursor.offset, in: bytes)
    }
  }
}

/// A place as libyaml reports it.
struct SourceMark: Equatable {
  /// The number of scalars before the place.
  var scalarIndex: Int
  /// The line, from 1.
  var line: Int
  /// The column in scalars, from 1.
  var column: Int

  /// The beginning of a text.
  static let start = SourceMark(scalarIndex: 0, line: 1, column: 1)
}

/// Returns the number of bytes of the scalar that begins with a byte, in text that is valid UTF-8.
private func scalarLength(startingWith byte: UInt8) -> Int {
  max(1, (~byte).leadingZeroBitCount)
}

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
