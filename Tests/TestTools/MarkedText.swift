/// Text with a 👉 before each place where something is to be found, and perhaps a 👈 at its end.
package struct MarkedText: Sendable {
  /// A stretch of the text.
  ///
  /// It is counted here and not by the code under test: lines end at LF, CRLF and CR, a column is a Unicode scalar, and
  /// a byte order mark at the beginning does not count.
  package struct Mark: Hashable, Sendable {
    /// Where the stretch begins, from 1.
    package var line: Int
    package var column: Int
    /// The place just after the stretch; nil if no 👈 says where that is.
    package var endLine: Int?
    package var endColumn: Int?
  }

  /// The text without the marks.
  package let text: String
  /// The stretches, in the order of their beginnings.
  package let marks: [Mark]

  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var open: [Int] = []
    var place = (line: 1, column: 1)
    var previous: Unicode.Scalar?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "👉":
        open.append(marks.count)
        marks.append(Mark(line: place.line, column: place.column))
        continue
      case "👈":
        if let innermost = open.popLast() {
          (marks[innermost].endLine, marks[innermost].endColumn) = (place.line, place.column)
        }
        continue
      case "\n" where previous == "\r", "\u{FEFF}" where text.isEmpty:
        break
      case "\n", "\r":
        place = (place.line + 1, 1)
      default:
        place.column += 1
      }
      text.append(scalar)
      previous = scalar
    }
    self.text = String(text)
    self.marks = marks
  }
}
