/// Returns how many columns a terminal gives to `text`: two to wide characters, none to combining ones.
///
/// What several scalars make up is as wide as they are together; but an emoji is two columns wide, whatever it is
/// joined from: terminals that draw its parts one by one are becoming few.
func displayWidth(_ text: some StringProtocol) -> Int {
  // Printable ASCII: each byte is a character, and a column.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  let isEmoji = scalars.contains { $0.properties.isEmojiPresentation || $0 == emojiSelector }
  return isEmoji ? 2 : scalars.reduce(0) { $0 + displayWidth($1) }
}

/// VARIATION SELECTOR-16, which asks for the emoji of a character that is also a sign.
private let emojiSelector: Unicode.Scalar = "\u{FE0F}"

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  return switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}

/// Returns a text's beginning, at most `width` columns wide with the `…` that stands for the rest; the text itself if it
/// is no wider.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  return StyledText(text).prefix(columns: width - 1).rendered(TextStyle(isColoured: false)) + "…"
}
