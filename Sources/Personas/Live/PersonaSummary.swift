package import Basics

/// An item of the list of personas: enough to find one by its name.
package struct PersonaSummary: ListItem, Equatable {
  package let id: String
  package let name: String
  /// Whether the list gives it a name, be it empty.
  let isNamed: Bool
  /// The avatar's id and names; nil if the list does not show them.
  let avatar: CatalogueItem?
  /// When the server says it changed last; an RFC 3339 timestamp.
  let updatedAt: String?

  /// - Parameter value: The API's list item; nil results if it has no usable id. One without a name has an empty one.
  package init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, isIdentifier(id) else { return nil }
    self.id = id
    isNamed = value["name"]?.text != nil
    name = value["name"]?.text ?? ""
    avatar = value["avatar"].flatMap(CatalogueItem.init)
    updatedAt = value["updatedAt"]?.text
  }
}

extension PersonaSummary {
  package static var noun: String { "a persona" }
}
