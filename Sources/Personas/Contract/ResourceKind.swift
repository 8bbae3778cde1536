/// A kind of thing that the API keeps and files describe: part of the contract's data.
package struct ResourceKind: Equatable, Sendable {
  /// Where all of them are, below the API's URL: `/v1/personas`.
  package let path: String

  package init(path: String) { self.path = path }

  /// Returns where the one with this id is.
  package func path(of id: String) -> String { "\(path)/\(id)" }
}
