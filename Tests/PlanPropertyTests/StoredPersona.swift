import Basics
import Personas

/// What a server stores of a persona, value by value, under the names that a request has for them.
struct StoredPersona: Equatable {
  /// By field, and by `field.key` for what lies in an options object; an empty one has none, nor has null.
  let values: [String: JSONValue]

  /// - Parameter answer: The full persona with nothing hidden, and the ids of its tools under `id`.
  init(_ answer: JSONValue) {
    var values = answer.members ?? [:]
    // Moves with every write.
    values["updatedAt"] = nil
    values["avatarId"] = values.removeValue(forKey: "avatar")?["id"] ?? .null
    values["voiceId"] = values.removeValue(forKey: "voice")?["id"] ?? .null
    values["systemPrompt"] = values.removeValue(forKey: "brain")?["systemPrompt"] ?? .null
    // A set: neither order nor repetition counts.
    let tools = values.removeValue(forKey: "tools")?.elements ?? []
    values["toolIds"] = .array(Set(tools.compactMap { $0["id"]?.text }).sorted().map(JSONValue.string))
    for name in Self.optionsFields {
      for (key, value) in values.removeValue(forKey: name)?.members ?? [:] {
        values["\(name).\(key)"] = value
      }
    }
    self.values = values
  }

  static let optionsFields = ["voiceDetectionOptions", "voiceGenerationOptions"]

  subscript(_ path: String) -> JSONValue { values[path] ?? .null }

  /// The members of an options object.
  func options(_ field: String) -> [String: JSONValue] {
    let prefix = field + "."
    let members = values.filter { $0.key.hasPrefix(prefix) }.map {
      (String($0.key.dropFirst(prefix.count)), $0.value)
    }
    return Dictionary(uniqueKeysWithValues: members)
  }

  /// Returns the paths whose values differ.
  func paths(differingFrom other: StoredPersona) -> [String] {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted()
  }
}
