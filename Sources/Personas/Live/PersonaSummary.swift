package import Basics

/// An item of the list of personas: enough to find one by its name.
package struct PersonaSummary: ListItem, Equatable {
  package let id: String
  package let name: String
  /// Whether the list gives it a name, even an empty one.
  let isNamed: Bool
  /// The avatar's id and names; nil if the list does not show them.
  let avatar: CatalogueItem?
  /// When the server says it changed last; an RFC 3339 timestamp.
  let updatedAt: String?

  /// - Parameter value: The API's list item; the result is nil without a usable id. One without a name has an empty one.
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

/// An item of one of the API's lists.
package protocol ListItem: Sendable {
  /// What tells it apart from all others of its list.
  var id: String { get }
  /// What it is, in words: "a persona".
  static var noun: String { get }

  /// - Parameter value: The API's object; the result is nil if it has no usable id.
  init?(_ value: JSONValue)
}

/// Returns whether `text` can be an id: 1 to 128 letters, digits, `-` and `_` of ASCII.
///
/// Ids become a part of request paths, so only what cannot be misread there is allowed.
package func isIdentifier(_ text: String) -> Bool {
  (1...128).contains(text.utf8.count)
    && Array(text.utf8).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
}
