import Basics

extension SourceFile {
  /// Whether a range begins and ends at places that the text has, and does not run backwards.
  ///
  /// The place after a line's last character belongs to the line, so an error can stand at the end.
  func contains(_ range: SourceRange) -> Bool {
    contains(range.start) && contains(range.end) && range.start <= range.end
  }

  private func contains(_ position: SourcePosition) -> Bool {
    guard let line = line(position.line) else { return false }
    return position.file == name && (1...(line.unicodeScalars.count + 1)).contains(position.column)
  }
}
