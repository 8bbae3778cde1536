import Basics
import Personas

/// A persona file in the making: its keys can be taken away one at a time.
struct PersonaDraft {
  /// One key of the file.
  struct Entry {
    /// The API's name of the field that the key declares.
    let field: String
    /// The key in the file: the field's own, or the one that takes a name.
    let key: String
    var content: Content
  }

  enum Content {
    /// A value as the API knows it (the ids, where the file has names), and its text in the file.
    case single(JSONValue, text: String)
    case mapping([Member])
  }

  /// One key of a mapping.
  struct Member {
    let name: String
    let value: JSONValue
    let text: String
  }

  let id: String?
  var entries: [Entry]
  /// Whether the file's lines end as on Windows.
  let hasCRLF: Bool
}

extension PersonaDraft {
  /// The file's text.
  var yaml: String {
    let lines = (id.map { ["id: \($0)"] } ?? []) + entries.map { "\($0.key): \($0.content.yaml)" }
    let text = lines.map { $0 + "\n" }.joined()
    guard hasCRLF else { return text }
    return text.unicodeScalars.map { $0 == "\n" ? "\r\n" : String($0) }.joined()
  }

  /// The managed values by the names of their fields.
  var managed: [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.field, $0.content.value) })
  }

  /// Every draft that has one key less.
  var smaller: [PersonaDraft] {
    entries.indices.flatMap { index -> [PersonaDraft] in
      var without = self
      without.entries.remove(at: index)
      guard case .mapping(let members) = entries[index].content else { return [without] }
      return [without]
        + members.indices.map { member in
          var draft = self
          var kept = members
          kept.remove(at: member)
          draft.entries[index].content = .mapping(kept)
          return draft
        }
    }
  }
}

extension PersonaDraft.Content {
  fileprivate var value: JSONValue {
    switch self {
    case .single(let value, _): value
    case .mapping(let members): .object(Dictionary(members.map { ($0.name, $0.value) }) { $1 })
    }
  }

  fileprivate var yaml: String {
    switch self {
    case .single(_, let text): text
    case .mapping(let members): "{\(members.map { "\($0.name): \($0.text)" }.joined(separator: ", "))}"
    }
  }
}
