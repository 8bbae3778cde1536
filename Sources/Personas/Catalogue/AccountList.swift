/// A list of what an account has, named as the API names its endpoint (api.md, "Personas", "Catalogue endpoints").
package enum AccountList: String, CaseIterable, Sendable {
  case personas
  case avatars
  case voices
  case llms
  case tools

  /// The part of the catalogue that this is; nil for personas.
  package var catalogueKind: CatalogueKind? { CatalogueKind(rawValue: rawValue) }

  /// What is known of an item beside its name and its id, in the order in which people look for it.
  package var details: [ListedItem.Detail] {
    switch self {
    case .personas: [.avatar, .updatedAt]
    case .avatars: [.models]
    case .voices: [.provider, .country, .gender]
    case .llms: []
    case .tools: [.type]
    }
  }

  /// The items in words: "voices", "LLMs".
  package var itemsName: String { self == .llms ? "LLMs" : rawValue }

  /// Returns the key under which a file gives an item's id.
  package func idKey(under contract: Contract) -> String {
    contract.fields.first { $0.traits.catalogue != nil && $0.traits.catalogue == catalogueKind }?.name ?? Contract.idKey
  }
}
