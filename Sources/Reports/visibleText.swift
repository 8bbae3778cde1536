import Personas

/// Returns `text` so that it cannot act on the place where it is printed: what a terminal would obey or a reader
/// could not see becomes `\u{…}`, and what a CI log would take for a command is broken up.
///
/// Every text that comes from the server or from the user's files passes through here on its way to a text
/// report. Colour is added afterwards.
package func visibleText(_ text: String) -> String {
  var visible = ""
  let blanksAtStart = text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
  let startsCommand = text.unicodeScalars.dropFirst(blanksAtStart).starts(with: "::".unicodeScalars)
  for (index, scalar) in text.unicodeScalars.enumerated() {
    switch scalar {
    case "\n":
      visible += "\\n"
    case "\t":
      visible += "\\t"
    case _ where scalar.isInvisible:
      visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
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

/// Returns a value as it stands in a report: JSON on one line, cut to `width` characters, what cannot be seen in it as
/// in every text report.
func visibleValue(_ value: JSONValue, width: Int = 200) -> String {
  let text = (try? jsonText(value, layout: .compact, escapingInvisible: false)) ?? value.kind
  let visible = visibleText(text)
  return visible.count > width ? visible.prefix(width) + "…" : visible
}
