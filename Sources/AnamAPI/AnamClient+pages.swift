import Personas

extension AnamClient {
  /// The largest page that the API gives (API.md, "Personas").
  private static let pageSize = 100
  /// More pages than any account has: a server that never ends its list is not followed for ever.
  private static let maximumPages = 10_000

  /// Reads a list whole.
  ///
  /// Its pages after the first are read at once where the first says how many there are.
  func pages(of path: String, for purpose: Attempts.Purpose = .work) async throws(APIError) -> [JSONValue] {
    let first = try await page(1, of: path, for: purpose)
    var items = first.items
    if let lastPage = first.lastPage {
      let numbers = lastPage > 1 ? Array(2...lastPage) : []
      let rest = try await numbers.concurrentTryMap(limit: settings.parallelism) { number throws(APIError) in
        try await page(number, of: path, for: purpose)
      }
      items = uniqued(items + rest.flatMap(\.items))
      try checkCompleteness(of: items, pages: [first] + rest, path: path)
      return items
    }
    var number = 1
    var count = items.count
    while count == Self.pageSize {
      number += 1
      guard number <= Self.maximumPages else { throw tooManyPages(of: path) }
      let next = try await page(number, of: path, for: purpose).items
      count = next.count
      // A server that ignores `page` gives the same items for ever.
      guard next.first?["id"] != items.first?["id"] else { break }
      items += next
    }
    return uniqued(items)
  }

  /// A list that lacks some of the items it announces would make a persona that exists look like one that does not.
  private func checkCompleteness(of items: [JSONValue], pages: [Page], path: String) throws(APIError) {
    guard let total = pages.compactMap(\.total).min(), items.count < total else { return }
    throw APIError(
      method: "GET", path: path,
      reason: .unexpected("a list of \(items.count) items that announces \(total); it may have changed meanwhile"))
  }

  /// Items that moved from one page to the next while the pages were read come twice.
  private func uniqued(_ items: [JSONValue]) -> [JSONValue] {
    var seen: Set<String> = []
    return items.filter { item in item["id"]?.text.map { seen.insert($0).inserted } ?? true }
  }

  private struct Page: Sendable {
    let items: [JSONValue]
    /// The number of the last page; nil if the answer does not say.
    let lastPage: Int?
    /// How many items all pages have together; nil if the answer does not say.
    var total: Int?
  }

  private func page(_ number: Int, of path: String, for purpose: Attempts.Purpose) async throws(APIError) -> Page {
    let path = "\(path)?page=\(number)&perPage=\(Self.pageSize)"
    let answer = try await read(path, for: purpose)
    if let items = answer.elements { return Page(items: items, lastPage: nil) }
    guard let items = answer["data"]?.elements else {
      throw APIError(method: "GET", path: path, reason: .unexpected("expected a list, got \(answer.kind)"))
    }
    let lastPage = answer["meta"]?["lastPage"]?.integer
    if let lastPage, lastPage > Self.maximumPages { throw tooManyPages(of: path) }
    return Page(items: items, lastPage: lastPage, total: answer["meta"]?["total"]?.integer)
  }

  /// A list cut off would make a persona that exists look like one that does not.
  private func tooManyPages(of path: String) -> APIError {
    APIError(method: "GET", path: path, reason: .unexpected("a list of more than \(Self.maximumPages) pages"))
  }
}
