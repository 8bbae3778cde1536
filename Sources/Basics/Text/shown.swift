/// Returns a user's text as one short line for a message.
///
/// Line breaks and control characters become `\u{…}`; a long text is cut.
package func shown(_ text: String) -> String {
  let mostScalars = 60
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(mostScalars) {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
      line.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    default:
      line.append(scalar)
    }
  }
  let isWhole = text.unicodeScalars.dropFirst(mostScalars).isEmpty
  return String(line) + (isWhole ? "" : "…")
}

extension Unicode.Scalar {
  /// Whether a reader cannot see this scalar, or it acts on the place where it is printed: C0, DEL, C1,
  /// the line and paragraph separators, bidirectional overrides and isolates, U+FEFF, tag characters, and whatever else
  /// Unicode displays as nothing (Default_Ignorable_Code_Point), such as a zero width space.
  ///
  /// Joiners, directional marks and variation selectors are not among them: scripts and emoji need them.
  package var isInvisible: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    case 0x200C...0x200F, 0x061C, 0xFE00...0xFE0F: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}

/// Whether a `[` after `text` would begin a command that a CI log obeys: `##[group]`, `##vso[task.complete]`.
package func endsLikeLogCommand(_ text: String) -> Bool {
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  return text.utf8.reversed().drop { letters.contains($0 | 0x20) }.starts(with: "##".utf8)
}
