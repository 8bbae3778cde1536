import Basics
import Personas

extension AnamClient {
  /// The largest page that the API gives (api.md, "Personas").
  private static let pageSize = 100
  /// More pages than any account has, in case a server never ends its list.
  private static let maximumPages = 10_000

  /// Reads a list until it is known to be complete: a missing item would look as if it did not exist.
  ///
  /// If that fails, because the list changed meanwhile, it is read once more.
  ///
  /// - Parameter search: Asks the server for items with this text in their names only; it may return others, too.
  /// - Throws: `APIError` if a page cannot be read, or the list is not known to be complete.
  func list<Item: ListItem>(
    _ path: String, search: String? = nil, for purpose: Attempts.Purpose = .work
  ) async throws(APIError) -> [Item] {
    let query = "&perPage=\(Self.pageSize)" + (search.map { "&search=\(percentEncoded($0))" } ?? "")
    let pages: ListedPages<Item> = try await pages(of: path, query, for: purpose)
    if pages.isWhole { return pages.items }
    let again: ListedPages<Item> = try await self.pages(of: path, query, for: purpose)
    if again.isWhole { return again.items }
    throw APIError(
      method: "GET", path: path, reason: .unexpected("\(again.flaw); it may have changed meanwhile: run it again"))
  }

  /// Reads pages as long as the next one may bring something new.
  ///
  /// The announced pages are requested together, and the first page without anything new ends the list. So what comes
  /// bounds the number of requests, whatever is announced.
  private func pages<Item: ListItem>(
    of path: String, _ query: String, for purpose: Attempts.Purpose
  ) async throws(APIError) -> ListedPages<Item> {
    var pages = ListedPages<Item>()
    pages.add(try await page(1, of: path, query, for: purpose))
    while pages.isOpen {
      guard pages.count < Self.maximumPages else {
        throw APIError(method: "GET", path: path, reason: .unexpected("a list of more than \(pages.count) pages"))
      }
      let numbers = (pages.count + 1)...(pages.count + min(pages.expectedPages, Self.maximumPages - pages.count))
      var arrived = pages
      let read: [ListPage<Item>] = try await numbers.concurrentTryMap(
        limit: settings.parallelism,
        stoppingAfter: { page in
          arrived.add(page)
          return !arrived.isOpen
        },
        { number throws(APIError) in try await page(number, of: path, query, for: purpose) })
      for page in read where pages.isOpen { pages.add(page) }
    }
    return pages
  }

  private func page<Item: ListItem>(
    _ number: Int, of path: String, _ query: String, for purpose: Attempts.Purpose
  ) async throws(APIError) -> ListPage<Item> {
    let path = "\(path)?page=\(number)\(query)"
    let answer = try await read(path, for: purpose)
    guard let values = answer.elements ?? answer["data"]?.elements else {
      throw APIError(method: "GET", path: path, reason: .unexpected("expected a list, got \(answer.kind)"))
    }
    if let error = answer["error"], error != .null {
      throw APIError(
        method: "GET", path: path,
        reason: .unexpected("a list with an error: \(excerpt(of: error.text ?? error.kind, without: key))"))
    }
    if let came = answer["meta"]?["currentPage"]?.integer, came != number {
      throw APIError(method: "GET", path: path, reason: .unexpected("page \(came) of a list instead of page \(number)"))
    }
    let items = values.compactMap(Item.init)
    guard items.count == values.count else {
      throw APIError(method: "GET", path: path, reason: .unexpected("\(Item.noun) without a usable id"))
    }
    return ListPage(items, meta: answer["meta"])
  }
}
