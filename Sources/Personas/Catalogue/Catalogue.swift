/// What is known of the account's catalogue in this run: only what was needed was fetched.
package struct Catalogue: Equatable, Sendable {
  private var items: [CatalogueKind: [CatalogueItem]] = [:]
  private var indices: [CatalogueKind: [String: Int]] = [:]
  /// The kinds of which everything is known.
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
