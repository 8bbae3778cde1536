/// Returns a sentence as Markdown in which every word stands for itself: those that are more than letters, which could
/// be a link, a mention, a reference or markup, are code spans.
func proseText(_ text: String) -> String {
  visibleText(text).split(separator: " ").enumerated().map { index, word in
    let scalars = word.unicodeScalars
    let core = scalars.drop { isOpening($0) }
    let closingCount = core.reversed().prefix { isClosing($0) }.count
    let inner = String(core.dropLast(closingCount))
    let isHarmless = isWord(inner) || index > 0 && isShortNumber(inner) || inner.isEmpty
    return String(scalars[..<core.startIndex]) + (isHarmless ? inner : codeSpan(inner))
      + String(core.suffix(closingCount))
  }.joined(separator: " ")
}

private func isOpening(_ scalar: Unicode.Scalar) -> Bool { ["(", "'", "\""].contains(scalar) }

private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
  [")", "'", "\"", ",", ".", ";", ":", "?", "…"].contains(scalar)
}

/// A longer one could be a commit, and one at the beginning of a line that of a list.
private func isShortNumber(_ word: String) -> Bool {
  word.utf8.count < 7 && word.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
}

/// Whether no renderer takes a word for more than a word: letters with `'` and `-` between them, or a stroke.
private func isWord(_ word: String) -> Bool {
  let scalars = word.unicodeScalars
  guard word != "/" else { return true }
  // Seven hexadecimal digits could be a commit.
  guard scalars.count < 7 || !scalars.allSatisfy(\.properties.isASCIIHexDigit) else { return false }
  var isAfterLetter = false
  for scalar in scalars {
    let isLetter = scalar.properties.isAlphabetic
    guard isLetter || isAfterLetter && (scalar == "'" || scalar == "-") else { return false }
    isAfterLetter = isLetter
  }
  return isAfterLetter
}
