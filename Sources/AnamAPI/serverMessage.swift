import Basics
import NIOHTTP1

/// Returns what the body of an error says, without the key, and short enough for a report.
///
/// That is the body's `message` or `error`, the title of a page of HTML, or the body itself (api.md, "Transport").
func serverMessage(_ body: [UInt8], without key: APIKey?) -> String {
  let body = Array(body.drop(prefix: byteOrderMark))
  let message: String
  if let value = try? JSONValue(json: body) {
    message = statedMessage(in: value)
  } else if isPage(body) {
    message = pageTitle(body)
  } else {
    message = isCompressed(body) ? "" : String(decoding: body, as: UTF8.self)
  }
  return excerpt(of: message, without: key)
}

/// Returns what is wrong with a body that should have been JSON; nil if that cannot be told.
func oddity(of body: [UInt8], without key: APIKey?) -> String? {
  if body.starts(with: byteOrderMark) { return "it begins with a byte order mark (U+FEFF), which JSON does not have" }
  if isCompressed(body) { return "it is compressed (gzip), which was not asked for" }
  guard isPage(body) else { return nil }
  let title = excerpt(of: pageTitle(body), without: key)
  return "a page of HTML\(title.isEmpty ? "" : ", '\(title)'")"
}

/// Whether a body is a page for people: HTML or XML.
func isPage(_ body: [UInt8]) -> Bool {
  let blanks = " \t\r\n".utf8
  return body.drop(prefix: byteOrderMark).first { !blanks.contains($0) } == UInt8(ascii: "<")
}

/// Returns the beginning of a text from a server, without the key.
///
/// The key is removed before the text is cut: half a key would not be found.
func excerpt(of text: String, without key: APIKey?) -> String {
  let longest = 500
  let scalars = trimmedText(key?.redacting(text) ?? text).unicodeScalars
  return scalars.count > longest ? String(scalars.prefix(longest)) + "…" : String(scalars)
}

/// U+FEFF in UTF-8.
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a body begins as gzip does (RFC 1952, section 2.3.1).
private func isCompressed(_ body: [UInt8]) -> Bool { body.starts(with: [0x1F, 0x8B]) }

/// Returns the title of a page in one line; empty if it has no title.
private func pageTitle(_ body: [UInt8]) -> String {
  let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
  let lowercase = body.map { letters.contains($0) ? $0 | 0x20 : $0 }
  guard let opening = lowercase.firstRange(of: "<title".utf8),
    let start = lowercase[opening.upperBound...].firstIndex(of: UInt8(ascii: ">")),
    let end = lowercase[start...].firstRange(of: "</title".utf8)?.lowerBound
  else { return "" }
  let title = String(decoding: body[(start + 1)..<end], as: UTF8.self)
  return title.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
}

extension [UInt8] {
  fileprivate func drop(prefix: [UInt8]) -> ArraySlice<UInt8> {
    starts(with: prefix) ? dropFirst(prefix.count) : self[...]
  }
}

/// The first text in the places where servers say what is wrong; several texts in one place are joined.
private func statedMessage(in value: JSONValue) -> String {
  let places = [value["message"], value["error"]?["message"], value["error"], value["errors"], value]
  return places.lazy.compactMap { place in
    place?.text ?? place?.elements?.compactMap { $0.text ?? $0["message"]?.text }.joined(separator: "; ")
  }.first { !$0.isEmpty } ?? ""
}

/// Reads what the server, or the network in front of it, calls the request that it answers.
///
/// - Returns: At most 128 visible ASCII characters, without the key; nil if no known header has such a name.
func serverRequestID(in headers: HTTPHeaders, without key: APIKey?) -> String? {
  for name in ["X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "X-Amz-Cf-Id", "CF-Ray"] {
    guard let id = headers.first(name: name), !id.isEmpty, id.utf8.count <= 128,
      id.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { continue }
    return key?.redacting(id) ?? id
  }
  return nil
}
