/// Whether two different texts cannot be told apart by looking at them: the same accents in another spelling, blanks of
/// the same width, characters that are not drawn.
package func looksAlike(_ first: String, _ second: String) -> Bool {
  // Swift compares strings by canonical equivalence.
  !first.utf8.elementsEqual(second.utf8) && appearance(of: first) == appearance(of: second)
}

/// Returns `text` without what is not drawn, and with every kind of blank as a blank.
func appearance(of text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\t") }) else { return text }
  var seen = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
    seen.append(scalar.properties.isWhitespace ? " " : scalar)
  }
  return String(seen)
}
