/// A place in a file, counted from 1 the way editors count.
///
/// A column counts Unicode scalars, a line ends at LF, CRLF or CR.
package struct SourcePosition: Hashable, Sendable, Codable {
  /// The file's name as the user gave it.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in Unicode scalars.
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: Comparable {
  /// Orders positions by file, then by place in it.
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The form compilers print and editors make clickable: `personas.d/ada.yaml:3:1`.
  package var description: String { "\(file):\(line):\(column)" }
}

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
