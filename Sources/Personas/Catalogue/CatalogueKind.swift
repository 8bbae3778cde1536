/// One part of the account's catalogue, named as the API names its endpoint (API.md, "Catalogue endpoints").
package enum CatalogueKind: String, CaseIterable, Codable, Sendable {
  case avatars
  case voices
  case llms
  case tools

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
