/// A stretch of a file, from its first character to the place just after its last.
package struct SourceRange: Hashable, Sendable {
  /// Where the stretch begins.
  package var start: SourcePosition
  /// The line of the place just after the stretch, from 1.
  package var endLine: Int
  /// The column of the place just after the stretch, from 1.
  package var endColumn: Int

  package init(start: SourcePosition, endLine: Int, endColumn: Int) {
    self.start = start
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

extension SourceRange {
  /// The empty range at a position.
  package init(at position: SourcePosition) {
    self.init(start: position, endLine: position.line, endColumn: position.column)
  }

  /// A file as a whole: line 0.
  package static func wholeFile(_ name: String) -> SourceRange {
    SourceRange(at: SourcePosition(file: name, line: 0, column: 0))
  }

  /// Whether this is a file as a whole.
  package var isWholeFile: Bool { start.line == 0 }

  /// Moves the end to `position` if that comes after it.
  package mutating func extend(to position: SourcePosition) {
    guard end < position else { return }
    endLine = position.line
    endColumn = position.column
  }

  /// The position just after the range.
  package var end: SourcePosition {
    SourcePosition(file: start.file, line: endLine, column: endColumn)
  }
}
