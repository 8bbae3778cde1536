import Basics
import Personas

/// One page of a list, with what it says of the whole (api.md, "Personas").
struct ListPage<Item: ListItem>: Sendable {
  let items: [Item]
  /// How many items all pages have together; nil if the answer does not say.
  let total: Int?
  /// The number of the last page; nil if the answer does not say.
  let lastPage: Int?
  /// Whether it says that another page follows.
  let hasNext: Bool

  /// - Parameter meta: The numbers that come with the items, if any do.
  init(_ items: [Item], meta: JSONValue?) {
    self.items = items
    total = meta?["total"]?.integer.flatMap { $0 >= 0 ? $0 : nil }
    lastPage = meta?["lastPage"]?.integer
    hasNext = ![nil, .null, false].contains(meta?["next"])
  }
}

/// A list while it is read, page by page, and how surely nothing of it is missing.
///
/// A page that is not full proves nothing, because servers cap pages. What does: a total that every page announces
/// and that is exactly what came, or an empty page.
struct ListedPages<Item: ListItem>: Sendable {
  /// What came so far, each item once: one that moves to the next page meanwhile comes twice.
  private(set) var items: [Item] = []
  /// How many pages were read.
  private(set) var count = 0
  private var ids: Set<String> = []
  /// What the pages announced; nil stands for a page that announced nothing.
  private var totals: Set<Int?> = []
  private var firstPageSize = 0
  private var lastPage = 0
  private var hasNext = false
  private var end = End.none

  /// How the last page shows that none after it brings more.
  private enum End {
    case none
    case empty
    /// It had only what came before: the server ignores the page's number, or repeats the last page for ever.
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

  /// Whether it is proven that nothing is missing.
  var isWhole: Bool {
    // Nothing at all, and more to come: that is no end.
    guard !items.isEmpty || !hasNext && lastPage <= 1 else { return false }
    return !isOpen && (announcesWhatCame || end == .empty && totals == [nil])
  }

  private var announcesWhatCame: Bool { totals == [items.count] }

  /// How many pages are still to come, as far as the pages tell; 1 at least.
  var expectedPages: Int {
    guard let total = totals.compactMap(\.self).max() else { return max(1, lastPage - count) }
    return total > items.count && firstPageSize > 0 ? (total - items.count - 1) / firstPageSize + 1 : 1
  }

  /// Why the list cannot be believed: what was announced, and what came.
  var flaw: String {
    let announced = totals.compactMap(\.self).sorted().map(String.init).joined(separator: ", then ")
    return announced.isEmpty
      ? "a list without an end: \(items.count) items came, and page \(count) repeats some of them"
      : "a list that announces \(announced) items and has \(items.count)"
  }
}
