import Personas

/// Returns what an error's body says: its `message` or `error` (API.md, "Transport"), else its plain text,
/// cut to a length that fits a report.
func serverMessage(_ body: [UInt8]) -> String {
  let longest = 500
  var message = String(decoding: body.prefix(4 * longest), as: UTF8.self)
  if let value = try? JSONValue(json: body) {
    message = (value["message"] ?? value["error"]?["message"] ?? value["error"])?.text ?? ""
  } else if message.hasPrefix("<") {
    message = ""
  }
  message = trimmedText(message)
  return message.unicodeScalars.count > longest ? String(message.unicodeScalars.prefix(longest)) + "…" : message
}
