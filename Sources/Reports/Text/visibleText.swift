import Basics

/// Returns `text` so that it cannot act on the place where it is printed: what a terminal would obey or a reader
/// could not see becomes `\u{…}`, and what a CI log would take for a command is broken up.
///
/// Every text that comes from the server or from the user's files passes through here on its way to a text
/// report. Colour is added afterwards.
package func visibleText(_ text: String) -> String { visibleText(text, isLineStart: true) }

/// - Parameter isLineStart: Whether a CI log could take the beginning of the text for that of a line.
func visibleText(_ text: String, isLineStart: Bool) -> String {
  var visible = ""
  let blanksAtStart = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
  let startsCommand =
    isLineStart && text.unicodeScalars.dropFirst(blanksAtStart).starts(with: "::".unicodeScalars)
  for (index, scalar) in text.unicodeScalars.enumerated() {
    switch scalar {
    case "\n":
      visible += "\\n"
    case "\t":
      visible += "\\t"
    case _ where scalar.isInvisible:
      visible += codePoint(scalar)
    case "[" where endsLikeLogCommand(visible):
      visible += "\\["
    case ":" where startsCommand && (blanksAtStart..<blanksAtStart + 2).contains(index):
      visible += "\\:"
    default:
      visible.unicodeScalars.append(scalar)
    }
  }
  return visible
}

/// Returns the scalar by its number: `\u{202E}`.
func codePoint(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" }

/// Returns `text` with its differences from what looks the same: blanks as `·`, and all that is not ASCII as `\u{…}`.
func undisguisedText(_ text: String) -> String {
  visibleText(
    text.unicodeScalars.map { $0 == " " ? "·" : $0.isASCII ? String($0) : codePoint($0) }.joined())
}

/// Returns a value as it stands in a report: JSON on one line, cut to `width` characters, what cannot be seen in it as
/// in every text report.
func visibleValue(_ value: JSONValue, width: Int = 200) -> String {
  let text = (try? jsonText(value, layout: .compact, escapingInvisible: false)) ?? value.kind
  let visible = visibleText(text)
  return visible.count > width ? visible.prefix(width) + "…" : visible
}

/// Returns `text` as it may be written to a terminal or a log, whatever has got into it: all that a reader could not see
/// becomes `\u{…}`, but for line breaks and the colours of `TextStyle`.
///
/// The last line of defence; reports make texts from outside visible before they lay them out.
package func terminalText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.isInvisible && $0 != "\n" }) else { return text }
  var safe = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let scalar = rest.first {
    let colour = scalar == "\u{1B}" ? rest.dropFirst().colourLength : nil
    if let colour {
      safe.append(contentsOf: rest.prefix(colour + 1))
      rest.removeFirst(colour + 1)
      continue
    }
    rest.removeFirst()
    if scalar.isInvisible, scalar != "\n" {
      safe.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      safe.append(scalar)
    }
  }
  return String(safe)
}

extension Substring.UnicodeScalarView {
  /// How many scalars of a colour's sequence stand at the beginning, after its ESC: `[`, digits and `;`, `m`.
  fileprivate var colourLength: Int? {
    guard first == "[" else { return nil }
    let parameters = dropFirst().prefix { ("0"..."9").contains($0) || $0 == ";" }.count
    return dropFirst(1 + parameters).first == "m" ? parameters + 2 : nil
  }
}
