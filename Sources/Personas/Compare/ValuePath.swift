/// Where a value of a persona is: a field, or a key of what it holds, as deep as values nest.
///
/// As text: the field and the keys with dots between them, `voiceDetectionOptions.endOfSpeechSensitivity`. A dot or a
/// backslash of a name has a backslash before it.
package struct ValuePath: Hashable, Sendable {
  package let field: String
  /// The keys below the field, outermost first; none for the field itself.
  package let keys: [String]

  package init(field: String, keys: [String] = []) {
    self.field = field
    self.keys = keys
  }

  /// The persona as a whole.
  package static let persona = ValuePath(field: "")

  /// Reads a path from its text.
  package init(_ text: String) {
    var names = [""]
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        names[names.count - 1].unicodeScalars.append(scalar)
        isEscaped = false
      case "\\": isEscaped = true
      case ".": names.append("")
      default: names[names.count - 1].unicodeScalars.append(scalar)
      }
    }
    self.init(field: names[0], keys: Array(names.dropFirst()))
  }

  /// Returns the path of what `key` of this one's value holds.
  package func appending(_ key: String) -> ValuePath { ValuePath(field: field, keys: keys + [key]) }

  /// Whether the value here is a part of the one at `path`.
  func isBelow(_ path: ValuePath) -> Bool {
    field == path.field && keys.count > path.keys.count && keys.starts(with: path.keys)
  }

  /// Whether it is a whole field.
  package var isField: Bool { keys.isEmpty }
}

extension ValuePath: CustomStringConvertible {
  package var description: String {
    // Most names need no escaping, and most paths are a field.
    isField ? Self.escaped(field) : ([field] + keys).map(Self.escaped).joined(separator: ".")
  }

  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\\") }) else { return name }
    return name.unicodeScalars.reduce(into: "") { escaped, scalar in
      if scalar == "." || scalar == "\\" { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
  }
}

extension ValuePath: Comparable {
  /// The order of the texts.
  package static func < (left: ValuePath, right: ValuePath) -> Bool { left.description < right.description }
}

extension ValuePath: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension ValuePath: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
