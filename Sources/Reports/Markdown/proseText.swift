/// Returns a sentence as Markdown in which every word stands for itself: those that are more than letters, which could
/// be a link, a mention, a reference or markup, are code spans.
///
/// It must not stand at the beginning of a line.
func proseText(_ text: String) -> String {
  visibleText(text).split(separator: " ").map(proseWord).joined(separator: " ")
}

private func proseWord(_ word: Substring) -> String {
  let scalars = word.unicodeScalars
  let core = scalars.drop { isOpening($0) }
  let opening = scalars[..<core.startIndex]
  var end = core.endIndex
  while end > core.startIndex, isClosing(core[core.index(before: end)]) { end = core.index(before: end) }
  let inner = String(core[..<end])
  let closing = String(core[end...])
  return String(opening) + (isHarmless(inner) ? inner : codeSpan(inner)) + closing
}

private func isOpening(_ scalar: Unicode.Scalar) -> Bool { ["(", "'", "\""].contains(scalar) }

private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
  [")", "'", "\"", ",", ".", ";", ":", "?", "…"].contains(scalar)
}

/// Whether no renderer takes a word for more than a word: letters, with `'` and `-` between them, or a short number.
private func isHarmless(_ word: String) -> Bool {
  let scalars = word.unicodeScalars
  // From seven hexadecimal digits on it could be a commit.
  let couldBeCommit = scalars.count > 6 && scalars.allSatisfy(\.properties.isASCIIHexDigit)
  if scalars.count < 7, scalars.allSatisfy({ ("0"..."9").contains($0) }) { return true }
  var isAfterLetter = false
  for scalar in scalars {
    let isLetter = scalar.properties.isAlphabetic
    guard isLetter || isAfterLetter && (scalar == "'" || scalar == "-") else { return false }
    isAfterLetter = isLetter
  }
  return isAfterLetter && !couldBeCommit || ["", "/"].contains(word)
}
