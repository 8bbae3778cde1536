#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How JSON is laid out.
package enum JSONLayout: Sendable {
  /// One line, for requests.
  case compact
  /// Indented, for people.
  case indented
}

/// Returns `value` as JSON: keys sorted, slashes plain, and nothing in it that a terminal or a reviewer
/// could not see (control characters, bidirectional marks, line separators and tags are escaped).
///
/// - Throws: `EncodingError`, which for a `JSONValue` and a `Plan` cannot happen: their numbers are finite.
package func jsonText(_ value: some Encodable, layout: JSONLayout) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if layout == .indented { encoder.outputFormatting.insert(.prettyPrinted) }
  let text = String(decoding: try encoder.encode(value), as: UTF8.self)
  guard text.unicodeScalars.contains(where: \.isInvisible) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    if scalar.isInvisible, scalar != "\n" {
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
