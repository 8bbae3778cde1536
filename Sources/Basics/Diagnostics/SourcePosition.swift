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
