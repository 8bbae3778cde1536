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
