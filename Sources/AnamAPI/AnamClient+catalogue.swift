package import Personas

extension AnamClient {
  /// Reads everything of one part of the catalogue: pages of 100 (API.md, "Catalogue endpoints").
  package func catalogue(_ kind: CatalogueKind) async throws(APIError) -> [CatalogueItem] {
    let path = "/v1/\(kind.rawValue)"
    return try await pages(of: path).map { item throws(APIError) in
      guard let item = CatalogueItem(item) else {
        throw APIError(method: "GET", path: path, reason: .unexpected("an item without a usable id"))
      }
      return item
    }
  }

  /// Reads one item of the catalogue.
  ///
  /// - Returns: The item, or nil if there is none with this id.
  package func catalogueItem(_ id: String, in kind: CatalogueKind) async throws(APIError) -> CatalogueItem? {
    guard isIdentifier(id) else { return nil }
    let path = "/v1/\(kind.rawValue)/\(id)"
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
