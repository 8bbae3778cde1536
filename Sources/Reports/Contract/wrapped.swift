/// Returns `text` in lines of at most `width` columns, broken between words; a longer word has its own line.
///
/// What a terminal would obey is made visible, as in every text report.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in visibleText(text).split(separator: " ") {
    if let line = lines.last, displayWidth(line) + 1 + displayWidth(word) <= width {
      lines[lines.count - 1] = line + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

/// Returns a label and a text beside it, in lines of at most `width` columns.
///
/// - Parameters:
///   - column: Where the text begins, counted from 0.
///   - indent: How many blanks stand before the label.
func labelled(
  _ label: String, _ text: String, column: Int, indent: Int = 2, width: Int, style: (String) -> String
) -> [String] {
  let blanks = String(repeating: " ", count: max(1, column - indent - displayWidth(label)))
  let head = String(repeating: " ", count: indent) + style(label) + blanks
  let lines = wrapped(text, width: width - column)
  let rest = lines.dropFirst().map { String(repeating: " ", count: column) + $0 }
  return [head + (lines.first ?? "")] + rest
}
