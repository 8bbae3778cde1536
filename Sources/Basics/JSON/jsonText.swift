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

/// Returns `value` as JSON: keys sorted, slashes plain, and nothing in it that a terminal or a reviewer could not see.
///
/// Control characters, bidirectional marks, line separators and tags are escaped, and so is what a CI log would take for a
/// command.
///
/// - Parameter escapingInvisible: False only for a text that something else makes visible.
/// - Throws: `EncodingError`, which for a `JSONValue` and a `Plan` cannot happen: their numbers are finite.
package func jsonText(_ value: some Encodable, layout: JSONLayout, escapingInvisible: Bool = true) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let compact = String(decoding: try encoder.encode(value), as: UTF8.self)
  let needsEscapes =
    escapingInvisible && (compact.unicodeScalars.contains(where: \.isInvisible) || mayHoldLogCommand(compact))
  let visible = needsEscapes ? escapingInvisibleScalars(compact) : compact
  return switch layout {
  case .compact: visible
  case .indented: indented(visible)
  }
}

private func mayHoldLogCommand(_ json: String) -> Bool { json.utf8.firstRange(of: "##".utf8) != nil }

private func escapingInvisibleScalars(_ json: String) -> String {
  var escaped = ""
  for scalar in json.unicodeScalars {
    guard scalar.isInvisible || (scalar == "[" && endsLikeLogCommand(escaped)) else {
      escaped.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      escaped += "\\u" + hexadecimalDigits([UInt8(unit >> 8), UInt8(unit & 0xFF)])
    }
  }
  return escaped
}

/// Lays compact JSON out over lines, two spaces a level; empty arrays and objects stay on their line.
private func indented(_ json: String) -> String {
  var output: [UInt8] = []
  var depth = 0
  var isInString = false
  var isEscaped = false
  var previous: UInt8 = 0
  func breakLine() { output += [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: depth * 2) }
  for byte in json.utf8 {
    defer { previous = byte }
    if isInString {
      output.append(byte)
      isInString = isEscaped || byte != UInt8(ascii: "\"")
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      continue
    }
    let opens = previous == UInt8(ascii: "{") || previous == UInt8(ascii: "[")
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if !opens { breakLine() }
      output.append(byte)
      continue
    case UInt8(ascii: ","):
      output.append(byte)
      breakLine()
      continue
    default:
      if opens { breakLine() }
    }
    output.append(byte)
    switch byte {
    case UInt8(ascii: ":"): output.append(UInt8(ascii: " "))
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "\""): isInString = true
    default: break
    }
  }
  return String(decoding: output, as: UTF8.self)
}
