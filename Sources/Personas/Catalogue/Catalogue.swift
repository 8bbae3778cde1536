/// What is known of the account's catalogue in this run: only what was needed was fetched.
package struct Catalogue: Equatable, Sendable {
  private var items: [CatalogueKind: [CatalogueItem]] = [:]
  private var indices: [CatalogueKind: [String: Int]] = [:]
  private var missing: Set<CatalogueNeed> = []

  package init() {}

  /// Adds items of one kind; one that is known already stays as it is.
  package mutating func add(_ added: [CatalogueItem], to kind: CatalogueKind) {
    for item in added where indices[kind]?[item.id] == nil {
      indices[kind, default: [:]][item.id] = items[kind, default: []].count
      items[kind, default: []].append(item)
    }
  }

  /// Remembers that the account has no such item.
  package mutating func markMissing(_ need: CatalogueNeed) { missing.insert(need) }

  /// Returns whether it is known that the account has no such item.
  package func isMissing(_ need: CatalogueNeed) -> Bool { missing.contains(need) }

  /// Everything known of one kind.
  package subscript(_ kind: CatalogueKind) -> [CatalogueItem] { items[kind, default: []] }

  /// Returns the item with an id, if it is known.
  package func item(_ id: String, in kind: CatalogueKind) -> CatalogueItem? {
    indices[kind]?[id].map { self[kind][$0] }
  }
}
