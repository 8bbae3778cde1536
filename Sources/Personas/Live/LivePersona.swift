package import Basics

/// A persona as the server shows it in full.
package struct LivePersona: Equatable, Sendable {
  package let id: String
  /// The API's object, whole.
  package let object: [String: JSONValue]

  /// - Parameter value: The API's answer; the result is nil if it is not an object with an id.
  package init?(_ value: JSONValue) {
    guard let object = value.members, let id = object["id"]?.text else { return nil }
    self.id = id
    self.object = object
  }

  /// When the server says it changed last; an RFC 3339 timestamp.
  package var updatedAt: String? { object["updatedAt"]?.text }

  /// Whether this was read from a copy of the server that lagged behind the one which gave `other`.
  ///
  /// Timestamps of one server have one form, in which the order of the texts is that of the times.
  package func isOlder(than other: LivePersona) -> Bool {
    guard let mine = updatedAt, let others = other.updatedAt else { return false }
    return mine.utf8.lexicographicallyPrecedes(others.utf8)
  }

  /// What the persona itself says it is called; nil if it does not say.
  package func name(under contract: Contract) -> String? {
    contract.field(named: contract.nameField).flatMap { reading(of: $0).value?.text }
  }
}

/// What the server shows of one field.
package enum Reading: Equatable, Sendable {
  /// The answer does not carry the field.
  case absent
  /// The value; a null that stands for a value is that value.
  case value(JSONValue)

  /// The value; nil if the answer does not carry it.
  package var value: JSONValue? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension LivePersona {
  /// Returns what the server shows of `field`, in the terms of a request: ids for tools, the value that a
  /// null stands for.
  package func reading(of field: Field) -> Reading {
    guard let value = value(at: field.traits.readPath) else { return .absent }
    if field.traits.comparison == .set, !field.traits.itemIDKeys.isEmpty {
      return ids(of: value, keys: field.traits.itemIDKeys)
    }
    if case .null = value { return .value(field.traits.nullMeans ?? .null) }
    return .value(value)
  }

  /// Returns the catalogue item that the persona embeds for `field`: its avatar, its voice.
  package func item(of field: Field) -> CatalogueItem? {
    let path = field.traits.readPath.dropLast()
    return path.isEmpty ? nil : value(at: Array(path)).flatMap(CatalogueItem.init)
  }

  /// Returns the items that the persona shows for a field that is a list of them.
  func items(of field: Field) -> [JSONValue] { value(at: field.traits.readPath)?.elements ?? [] }

  /// Returns the value at a path; a null on the way is the value of everything below it.
  private func value(at path: [String]) -> JSONValue? {
    var value = JSONValue.object(object)
    for key in path {
      if case .null = value { return .null }
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }

  /// The ids of a list of objects; an item without one makes the whole list unreadable.
  private func ids(of list: JSONValue, keys: [String]) -> Reading {
    if case .null = list { return .value(.array([])) }
    guard let items = list.elements else { return .absent }
    var ids: [JSONValue] = []
    for item in items {
      guard let id = keys.lazy.compactMap({ item[$0]?.text }).first else { return .absent }
      ids.append(.string(id))
    }
    return .value(.array(ids))
  }
}
