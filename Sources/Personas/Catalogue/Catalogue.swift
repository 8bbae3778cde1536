package import Basics

/// What is known of the account's catalogue in this run: only what was needed was fetched.
package struct Catalogue: Equatable, Sendable {
  private var items: [CatalogueKind: [CatalogueItem]] = [:]
  private var indices: [CatalogueKind: [String: Int]] = [:]
  /// The kinds that are known completely.
  private var whole: Set<CatalogueKind> = []
  private var missing: Set<CatalogueNeed> = []

  package init() {}

  /// Adds items of one kind; one that is known already stays as it is.
  package mutating func add(_ added: [CatalogueItem], to kind: CatalogueKind) {
    for item in added where indices[kind]?[item.id] == nil {
      indices[kind, default: [:]][item.id] = items[kind, default: []].count
      items[kind, default: []].append(item)
    }
  }

  /// Adds everything that the account has of one kind.
  package mutating func addAll(_ all: [CatalogueItem], of kind: CatalogueKind) {
    add(all, to: kind)
    whole.insert(kind)
  }

  /// Remembers that the account has no such item.
  package mutating func markMissing(_ need: CatalogueNeed) { missing.insert(need) }

  /// Returns whether it is known that the account has no such item.
  package func isMissing(_ need: CatalogueNeed) -> Bool {
    missing.contains(need) || whole.contains(need.kind) && item(need.id, in: need.kind) == nil
  }

  /// Returns whether it is known if the account has such an item.
  package func knows(_ need: CatalogueNeed) -> Bool { isMissing(need) || item(need.id, in: need.kind) != nil }

  /// Everything known of one kind.
  package subscript(_ kind: CatalogueKind) -> [CatalogueItem] { items[kind, default: []] }

  /// Returns the item with an id, if it is known.
  package func item(_ id: String, in kind: CatalogueKind) -> CatalogueItem? {
    indices[kind]?[id].map { self[kind][$0] }
  }
}

/// One part of the account's catalogue, named as the API names its endpoint (api.md, "Catalogue endpoints").
package enum CatalogueKind: String, CaseIterable, Codable, Sendable {
  case avatars
  case voices
  case llms
  case tools

  /// Where all items of this kind are, below the API's URL.
  package var path: String { "/v1/\(rawValue)" }

  /// One item of this kind, in words.
  package var itemName: String {
    switch self {
    case .avatars: "avatar"
    case .voices: "voice"
    case .llms: "LLM"
    case .tools: "tool"
    }
  }
}

/// An avatar, a voice, an LLM or a tool, as the catalogue or a persona shows it.
package struct CatalogueItem: ListItem, Equatable {
  package let id: String
  /// The API's object.
  package let object: [String: JSONValue]

  /// - Parameter value: The API's object; the result is nil if it has no id.
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

  /// The models that an avatar supports, in either spelling; nil if the answer does not say.
  package var availableVersions: [String]? {
    object["availableVersions"]?.elements?.compactMap(\.text)
  }
}
