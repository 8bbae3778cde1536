import Basics
import Personas

/// What a persona file asks for, judged by the words of promises.md, 1 and 3 and by nothing of the planner.
struct DesiredState {
  /// By field; an object where the file has a mapping.
  let managed: [String: JSONValue]

  /// Returns the managed fields, and keys of options, that do not have their desired value.
  func unmet(in stored: StoredPersona) -> [String] {
    managed.flatMap { field, value -> [String] in
      guard StoredPersona.optionsFields.contains(field) else {
        return isMet(field, value, by: stored[field]) ? [] : [field]
      }
      // A null asks for options that are reset.
      guard let members = value.members else { return stored.options(field).isEmpty ? [] : [field] }
      return members.map { ("\(field).\($0)", $1) }.filter { !isMet($0, $1, by: stored[$0]) }.map(\.0)
    }
    .sorted()
  }

  /// Whether the file manages what is at a path: `name`, `voiceDetectionOptions.speechEnhancementLevel`.
  func manages(_ path: String) -> Bool {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let value = managed[parts[0]] else { return false }
    guard parts.count == 2, let members = value.members else { return true }
    return members[parts[1]] != nil
  }

  private func isMet(_ path: String, _ value: JSONValue, by stored: JSONValue) -> Bool {
    switch (path, value, stored) {
    case ("toolIds", .array(let wanted), .array(let ids)):
      Set(wanted.map(\.line)) == Set(ids.map(\.line))
    case ("llmId", "CUSTOMER_CLIENT_V1", .null):
      true
    case ("systemPrompt", _, _), ("initialMessage", _, _), ("description", _, _):
      isText(canonicalForm(stored.text ?? ""), keptFrom: canonicalForm(value.text ?? ""))
    case (_, .string(let wanted), .string(let text)):
      isText(text, keptFrom: wanted)
    case (_, .number(let wanted), .number(let number)):
      isNumber(number, keptFrom: wanted)
    default:
      value == stored
    }
  }
}

/// Whether `stored` is `number`, or the 32-bit float that a server makes of it (api.md, rule 8).
func isNumber(_ stored: Number, keptFrom number: Number) -> Bool {
  stored == number || stored.doubleValue == Double(Float(number.doubleValue))
}

/// Returns the canonical form of a text (promises.md, 1): each CRLF and each CR is an LF, and none is at the end.
func canonicalForm(_ text: String) -> String {
  var scalars: [Unicode.Scalar] = []
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch (previous, scalar) {
    case ("\r", "\n"): break
    case (_, "\r"): scalars.append("\n")
    default: scalars.append(scalar)
    }
    previous = scalar
  }
  let length = (scalars.lastIndex { $0 != "\n" } ?? -1) + 1
  return String(String.UnicodeScalarView(scalars.prefix(length)))
}

/// Whether `stored` is `text`, or what a server leaves of it that drops blanks at the ends (api.md, rule 6).
private func isText(_ stored: String, keptFrom text: String) -> Bool {
  let text = Array(text.unicodeScalars)
  let stored = Array(stored.unicodeScalars)
  let blanks = text.prefix(while: isBlank).count
  return (0...blanks).contains { dropped in
    let rest = text.dropFirst(dropped)
    return rest.starts(with: stored) && rest.dropFirst(stored.count).allSatisfy(isBlank)
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar == "\u{FEFF}"
}
