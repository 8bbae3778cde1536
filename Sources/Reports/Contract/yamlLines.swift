import Basics
import Personas
import YAML

/// Returns the lines of a mapping's entry as a person would write it: mappings as blocks, lists in brackets, quotes
/// only where they are needed.
///
/// The recursion follows the contract's examples.
func yamlLines(_ key: String, _ value: JSONValue) -> [String] {
  guard let members = value.members, !members.isEmpty else { return ["\(yamlScalar(key)): \(yamlInline(value))"] }
  let nested = members.sorted { $0.key < $1.key }.flatMap { yamlLines($0.key, $0.value) }
  return ["\(yamlScalar(key)):"] + nested.map { "  " + $0 }
}

private func yamlInline(_ value: JSONValue) -> String {
  switch value {
  case .string(let text): yamlScalar(text)
  case .array(let elements): "[" + elements.map(yamlInline).joined(separator: ", ") + "]"
  default: (try? jsonText(value, layout: .compact)) ?? "null"
  }
}

/// Returns a text without quotes if it is read as that text, else in JSON's quotes, which YAML has too.
func yamlScalar(_ text: String) -> String {
  isPlainScalar(text) ? text : (try? jsonText(text, layout: .compact)) ?? "\"\""
}

/// Whether a text is read as itself, even in a list: words of letters, digits and a little punctuation, not a number.
private func isPlainScalar(_ text: String) -> Bool {
  guard let first = text.utf8.first, isLetterOrDigit(first), text.utf8.last != UInt8(ascii: " ") else { return false }
  guard text.utf8.allSatisfy({ isLetterOrDigit($0) || plainPunctuation.contains($0) }) else { return false }
  let parsed = parseYAML(Array(text.utf8), file: "")
  return parsed.documents.first?.string == text
}

private let plainPunctuation = Array(" -_./&!?'".utf8)

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
