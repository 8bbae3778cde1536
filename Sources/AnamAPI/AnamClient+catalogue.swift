package import Personas

extension AnamClient {
  /// Reads one whole part of the catalogue (api.md, "Catalogue endpoints").
  package func catalogue(_ kind: CatalogueKind) async throws(APIError) -> [CatalogueItem] {
    try await list(kind.path)
  }

  /// Reads one item of the catalogue.
  ///
  /// - Returns: The item, or nil if no item has this id.
  package func catalogueItem(_ id: String, in kind: CatalogueKind) async throws(APIError) -> CatalogueItem? {
    guard isIdentifier(id) else { return nil }
    let path = "\(kind.path)/\(id)"
    do throws(APIError) {
      let answer = try await read(path)
      guard let item = CatalogueItem(answer), item.id == id else {
        throw APIError(method: "GET", path: path, reason: .unexpected("expected the item \(id)"))
      }
      return item
    } catch let error where error.isNotFound {
      return nil
    }
  }
}
