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
