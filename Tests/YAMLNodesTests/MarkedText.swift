import YAMLNodes

/// Text with a 👉 before the place where a diagnostic belongs.
struct MarkedText {
  let text: String
  /// The place of the mark, counted here and not by the code under test.
  let position: SourcePosition

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var before = String.UnicodeScalarView()
    var isBefore = true
    for scalar in marked.unicodeScalars {
      if scalar == "👉" {
        isBefore = false
        before = text
      } else {
        text.append(scalar)
      }
    }
    if isBefore {
      before = text
    }
    self.text = String(text)
    // A byte order mark at the beginning takes no column.
    let lines = MarkedText.lines(of: before.first == "\u{FEFF}" ? before.dropFirst() : before[...])
    position = SourcePosition(
      file: "ada.yaml", line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }

  private static func lines(of scalars: Substring.UnicodeScalarView) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in scalars {
      if scalar == "\n", previous == "\r" {
        // The CR has ended the line already.
      } else if scalar == "\n" || scalar == "\r" {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    return lines
  }
}
