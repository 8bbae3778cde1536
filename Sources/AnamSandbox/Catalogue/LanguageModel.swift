/// A language model that a persona can think with.
///
/// Source: api.md, "Catalogue endpoints".
struct LanguageModel: SeedRecord, Hashable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case displayName
    case description
  }

  /// The id in a request that switches the language model off; the persona then has no `llmId`.
  static let customerClient = "CUSTOMER_CLIENT_V1"

  let id: String
  let displayName: String
  let description: String?
}

extension LanguageModel: CatalogueItem {
  var searchableNames: [String] { [displayName] }

  func json(_ options: SandboxOptions) -> JSON {
    [
      "id": .string(id),
      "displayName": .string(displayName),
      "description": JSON(description),
      "createdAt": .string(LogicalClock.start),
      "updatedAt": .string(LogicalClock.start),
    ]
  }
}
