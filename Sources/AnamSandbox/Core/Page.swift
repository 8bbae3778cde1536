/// The part of a list that a request asks for.
///
/// Source: api.md, "Personas": `page` from 1, `perPage` from 1 to 100, by default 10.
struct Page: Hashable {
  let number: Int
  let size: Int

  /// Reads `page` and `perPage`.
  ///
  /// - Throws: A 400 when one of them is not a number, or out of range.
  init(_ query: [String: String]) throws(Rejection) {
    number = try Page.parameter("page", in: query, default: 1, upTo: .max)
    size = try Page.parameter("perPage", in: query, default: 10, upTo: 100)
  }

  /// Returns the answer to a request for this page.
  ///
  /// - Parameters:
  ///   - items: The whole list.
  ///   - options: The largest page, and whether its items come alone or with `meta`.
  ///   - json: What the API shows of an item.
  /// - Returns: The answer's body.
  func answer<Item>(
    _ items: [Item],
    options: SandboxOptions,
    json: (Item) -> JSON
  ) -> JSON {
    let size = min(size, options.pageLimit)
    let lastPage = max(1, (items.count + size - 1) / size)
    // A page beyond the last is empty; its number could overflow the product below.
    let data = number > lastPage ? [] : items.dropFirst((number - 1) * size).prefix(size).map(json)
    switch options.listShape {
    case .array:
      return .array(data)
    case .object:
      return [
        "data": .array(data),
        "meta": [
          "total": .number(Double(items.count)),
          "lastPage": .number(Double(lastPage)),
          "currentPage": .number(Double(number)),
          "perPage": .number(Double(size)),
          "prev": number > 1 ? .number(Double(number - 1)) : .null,
          "next": number < lastPage ? .number(Double(number + 1)) : .null,
        ],
      ]
    }
  }

  private static func parameter(
    _ name: String,
    in query: [String: String],
    default standard: Int,
    upTo limit: Int
  ) throws(Rejection) -> Int {
    guard let text = query[name] else { return standard }
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let value = Int(text), (1...limit).contains(value)
    else {
      let range = limit == .max ? "of at least 1" : "from 1 to \(limit)"
      throw Rejection(400, "\(name): '\(text)' is not a whole number \(range)")
    }
    return value
  }
}
