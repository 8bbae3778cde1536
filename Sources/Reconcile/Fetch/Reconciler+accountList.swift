package import AnamAPI
package import Personas

extension Reconciler {
  /// Reads one of the account's lists whole.
  ///
  /// The server's own search is not used: whether it finds parts of names is not documented (api.md, "Personas").
  ///
  /// - Returns: Its items in the order of their names.
  package func items(of list: AccountList) async throws(APIError) -> [ListedItem] {
    guard let kind = list.catalogueKind else { return [ListedItem](try await client.personaSummaries()) }
    return [ListedItem](try await client.catalogue(kind), of: kind, under: contract)
  }
}
