package import Basics

/// A list of what an account has, named as the API names its endpoint (api.md, "Personas", "Catalogue endpoints").
package enum AccountList: String, CaseIterable, Sendable {
  case personas
  case avatars
  case voices
  case llms
  case tools

  /// The part of the catalogue that this is; nil for personas.
  package var catalogueKind: CatalogueKind? { CatalogueKind(rawValue: rawValue) }

  /// What is known of an item apart from its name and its id, in the order in which people look for it.
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

/// Something that an account has, as people choose it for their files.
package struct ListedItem: Equatable, Sendable {
  /// The fullest name that a file may give.
  package let name: String
  package let id: String
  /// Whether the name tells which item is meant; if not, files have to give the id.
  package let isNamedUniquely: Bool
  /// What the server tells of it; text, or a list of texts.
  package let details: [Detail: JSONValue]

  /// One thing that the server tells of an item, named as in `get --format json`.
  package enum Detail: String, Sendable {
    /// A persona's avatar, by its full name.
    case avatar
    /// When a persona changed last; an RFC 3339 timestamp.
    case updatedAt
    /// The models that an avatar supports, by their public names.
    case models
    /// Who makes a voice.
    case provider
    /// Where a voice's accent is from; an ISO 3166-1 alpha-2 code.
    case country
    /// How a voice is perceived.
    case gender
    /// What kind of tool it is.
    case type
  }

  /// Returns whether the name has `text` in it, ignoring case, or the id is `text`.
  package func matches(_ text: String) -> Bool {
    text.isEmpty || id == text || name.lowercased().contains(text.lowercased())
  }
}

extension [ListedItem] {
  /// Lists personas, by their names.
  package init(_ summaries: [PersonaSummary]) {
    let counts = Dictionary(summaries.map { ([UInt8]($0.name.utf8), 1) }, uniquingKeysWith: +)
    self =
      summaries.map { summary in
        let details: [ListedItem.Detail: String?] = [.avatar: summary.avatar?.fullName, .updatedAt: summary.updatedAt]
        return ListedItem(
          name: summary.name, id: summary.id,
          isNamedUniquely: !summary.name.isEmpty && counts[[UInt8](summary.name.utf8)] == 1,
          details: details.compactMapValues { $0.map(JSONValue.string) })
      }.inOrder
  }

  /// Lists one part of the catalogue, by the names that files may give.
  package init(_ items: [CatalogueItem], of kind: CatalogueKind, under contract: Contract) {
    let index = NameIndex(items, kind: kind)
    self =
      items.map { item in
        ListedItem(
          name: item.fullName, id: item.id,
          isNamedUniquely: !item.fullName.isEmpty && index.isUnique(item.fullName),
          details: item.details(under: contract))
      }.inOrder
  }

  /// By name as people look names up, then by id.
  private var inOrder: [ListedItem] {
    sorted { left, right in
      let names = (left.name.lowercased(), right.name.lowercased())
      return names.0 == names.1 ? left.id < right.id : names.0 < names.1
    }
  }
}

extension CatalogueItem {
  fileprivate func details(under contract: Contract) -> [ListedItem.Detail: JSONValue] {
    var details: [ListedItem.Detail: JSONValue] = [:]
    for detail in [ListedItem.Detail.provider, .country, .gender, .type] {
      if let text = object[detail.rawValue]?.text { details[detail] = .string(text) }
    }
    if availableVersions != nil, let field = contract.fields.first(where: { !$0.traits.internalNames.isEmpty }) {
      details[.models] = .array(field.traits.publicNames(of: self).map(JSONValue.string))
    }
    return details
  }
}
