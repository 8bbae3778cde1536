import Basics

/// Ends the process if a diagnostic is not fit to be shown with the lines of its file.
///
/// - Parameter allowed: Control characters that may stand in a diagnostic's texts.
func check(_ diagnostics: [Diagnostic], in file: SourceFile, allowing allowed: Set<Unicode.Scalar> = []) {
  guard !diagnostics.isEmpty else { return }
  let lines = Lines(of: file)
  for diagnostic in diagnostics {
    let ranges = [diagnostic.range] + diagnostic.notes.map { SourceRange(at: $0.position) }
    if let range = ranges.first(where: { !lines.contain($0) }) {
      fatalError("\(range) is not in the file: \(diagnostic)")
    }
    let texts = [diagnostic.message, diagnostic.help ?? ""] + diagnostic.notes.map(\.message)
    if let text = texts.first(where: { $0.unicodeScalars.contains { isControl($0) && !allowed.contains($0) } }) {
      fatalError("a raw control character: \(text.debugDescription)")
    }
  }
}

/// How many characters each line of a file has.
private struct Lines {
  private let file: String
  private let lengths: [Int]

  init(of file: SourceFile) {
    self.file = file.name
    var lengths: [Int] = []
    while let line = file.line(lengths.count + 1) {
      lengths.append(line.unicodeScalars.count)
    }
    self.lengths = lengths
  }

  /// Whether a range has its ends in the file, the place after a line's last character included.
  func contain(_ range: SourceRange) -> Bool {
    contain(range.start) && contain(range.end) && range.start <= range.end
  }

  private func contain(_ position: SourcePosition) -> Bool {
    position.file == file && lengths.indices.contains(position.line - 1)
      && (1...(lengths[position.line - 1] + 1)).contains(position.column)
  }
}

/// Whether a scalar is C0, DEL, C1 or a line separator.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
  default: false
  }
}
