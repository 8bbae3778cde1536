/// Something that personas refer to by its id.
protocol CatalogueItem: Sendable {
  var id: String { get }
  /// The names that the `search` of a list request looks into.
  var searchableNames: [String] { get }

  /// The item as the API shows it.
  func json(_ options: SandboxOptions) -> JSON
}

extension [String] {
  /// Whether one of these names contains `search`, in whatever case; every name does when there is no search.
  func match(_ search: String?) -> Bool {
    guard let search else { return true }
    let wanted = [UInt8](search.lowercased().utf8)
    return contains { $0.lowercased().utf8.contains(wanted) }
  }
}
