import Personas

/// Returns what an error's body says, without the key and cut to a length that fits a report.
///
/// It is in the body's `message` or `error`, or it is the body itself (API.md, "Transport"); a page of HTML
/// says nothing.
func serverMessage(_ body: [UInt8], without key: APIKey) -> String {
  let message: String
  if let value = try? JSONValue(json: body) {
    message = statedMessage(in: value)
  } else {
    let text = trimmedText(String(decoding: body, as: UTF8.self))
    message = text.hasPrefix("<") ? "" : text
  }
  return excerpt(of: message, without: key)
}

/// Returns the beginning of what a server says, without the key.
///
/// The key goes first: cut in two, it would not be found.
func excerpt(of text: String, without key: APIKey) -> String {
  let longest = 500
  let scalars = trimmedText(key.redacting(text)).unicodeScalars
  return scalars.count > longest ? String(scalars.prefix(longest)) + "…" : String(scalars)
}

/// The first text among the places where servers state what is wrong; several texts in one place are joined.
private func statedMessage(in value: JSONValue) -> String {
  let places = [value["message"], value["error"]?["message"], value["error"], value["errors"], value]
  return places.lazy.compactMap { place in
    place?.text ?? place?.elements?.compactMap { $0.text ?? $0["message"]?.text }.joined(separator: "; ")
  }.first { !$0.isEmpty } ?? ""
}
