import Basics
import Personas

/// One page of a list, with what it says about the whole list (api.md, "Personas").
struct ListPage<Item: ListItem>: Sendable {
  let items: [Item]
  /// How many items all pages have together; nil if the answer does not say.
  let total: Int?
  /// The number of the last page; nil if the answer does not say.
  let lastPage: Int?
  /// Whether the answer says that another page follows.
  let hasNext: Bool

  /// - Parameter meta: The numbers that come with the items; nil if none come.
  init(_ items: [Item], meta: JSONValue?) {
    self.items = items
    total = meta?["total"]?.integer.flatMap { $0 >= 0 ? $0 : nil }
    lastPage = meta?["lastPage"]?.integer
    hasNext = ![nil, .null, false].contains(meta?["next"])
  }
}

/// A list that is read page by page, and what proves that it is complete.
///
/// A page that is not full proves nothing, because servers cap pages. The proof is an empty page, or a total that every
/// page announces and that is exactly what came.
struct ListedPages<Item: ListItem>: Sendable {
  /// What came so far, each item once: an item that moves to the next page meanwhile comes twice.
  private(set) var items: [Item] = []
  /// How many pages were read.
  private(set) var count = 0
  private var ids: Set<String> = []
  /// The totals that pages announced; nil for a page that announced none.
  private var totals: Set<Int?> = []
  private var firstPageSize = 0
  private var lastPage = 0
  private var hasNext = false
  private var end = End.none

  /// How the last page shows that it is the end.
  private enum End {
    case none
    case empty
    /// It had only items that came before: the server ignores the page number, or repeats its last page.
    case repetition
  }

  /// Adds the page after the last one.
  mutating func add(_ page: ListPage<Item>) {
    count += 1
    if count == 1 { firstPageSize = page.items.count }
    let added = page.items.filter { ids.insert($0.id).inserted }
    items += added
    totals.insert(page.total)
    lastPage = max(lastPage, page.lastPage ?? 0)
    hasNext = page.hasNext
    end = page.items.isEmpty ? .empty : added.isEmpty ? .repetition : .none
  }

  /// Whether another page may bring more.
  var isOpen: Bool { end == .none && !(announcesWhatCame && !hasNext && lastPage <= count) }

  /// Whether the list is known to be complete.
  var isWhole: Bool {
    // A list cannot be empty and announce more to come.
    guard !items.isEmpty || !hasNext && lastPage <= 1 else { return false }
    return !isOpen && (announcesWhatCame || end == .empty && totals == [nil])
  }

  private var announcesWhatCame: Bool { totals == [items.count] }

  /// How many pages are still to come according to the pages so far; at least 1.
  var expectedPages: Int {
    guard let total = totals.compactMap(\.self).max() else { return max(1, lastPage - count) }
    return total > items.count && firstPageSize > 0 ? (total - items.count - 1) / firstPageSize + 1 : 1
  }

  /// Why the list may be incomplete: what was announced, and what came.
  var flaw: String {
    let announced = totals.compactMap(\.self).sorted().map(String.init).joined(separator: ", then ")
    return announced.isEmpty
      ? "a list without an end: \(items.count) items came, and page \(count) repeats some of them"
      : "a list that announces \(announced) items and has \(items.count)"
  }
}
