/// A tool that a persona can call.
///
/// Source: api.md, "Catalogue endpoints".
struct Tool: SeedRecord, Hashable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case name
    case description
    case type
    case config
  }

  enum Kind: String, Decodable {
    case client = "CLIENT"
    case knowledgeSearch = "SERVER_RAG"
    case webhook = "SERVER_WEBHOOK"
    case system = "SYSTEM"
  }

  let id: String
  let name: String
  let description: String?
  let type: Kind
  let config: JSON?
}

extension Tool: CatalogueItem {
  var searchableNames: [String] { [name] }

  func json(_ options: SandboxOptions) -> JSON {
    .object(members(idKey: "id"))
  }

  /// The tool as an item of a persona's `tools`, its id under the key that the switch names.
  func attachment(_ options: SandboxOptions) -> JSON {
    .object(members(idKey: options.toolIdKey.rawValue))
  }

  private func members(idKey: String) -> [String: JSON] {
    [
      idKey: .string(id),
      "name": .string(name),
      "description": JSON(description),
      "type": .string(type.rawValue),
      "config": config ?? [:],
      "createdAt": .string(LogicalClock.start),
      "updatedAt": .string(LogicalClock.start),
    ]
  }
}
