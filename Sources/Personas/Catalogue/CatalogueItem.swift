package import Basics

/// An avatar, a voice, an LLM or a tool, as the catalogue or a persona shows it.
package struct CatalogueItem: ListItem, Equatable {
  package let id: String
  /// The API's object.
  package let object: [String: JSONValue]

  /// - Parameter value: The API's object; nil results if it has no id.
  package init?(_ value: JSONValue) {
    guard let object = value.members, let id = object["id"]?.text else { return nil }
    self.id = id
    self.object = object
  }
}

extension CatalogueItem {
  package static var noun: String { "an item" }

  /// What a person calls it: the display name, else the name (which of the two an LLM has is not known).
  package var name: String { (object["displayName"] ?? object["name"])?.text ?? id }

  /// Whether it has a name at all.
  var hasName: Bool { (object["displayName"] ?? object["name"])?.text != nil }

  /// Every name a file may use: the name, and for an avatar "name / variant".
  package var names: [String] {
    guard let variant = object["variantName"]?.text, !variant.isEmpty else { return [name] }
    return ["\(name) / \(variant)", name]
  }

  /// The fullest of its names.
  package var fullName: String { names.first ?? name }

  /// A voice's provider, such as `ELEVENLABS`.
  package var provider: String? { object["provider"]?.text }

  /// The models that an avatar supports, in whichever spelling; nil if the answer does not say.
  package var availableVersions: [String]? {
    object["availableVersions"]?.elements?.compactMap(\.text)
  }
}
