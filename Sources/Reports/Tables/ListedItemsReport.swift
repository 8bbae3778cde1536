package import Basics
package import Personas

/// What an account has of one kind, for people and for scripts.
package struct ListedItemsReport: Sendable {
  private let list: AccountList
  private let items: [ListedItem]

  package init(_ list: AccountList, _ items: [ListedItem]) {
    self.list = list
    self.items = items
  }

  /// Returns a table; nothing if there are no items.
  ///
  /// - Parameters:
  ///   - idKey: The key under which a file gives an id.
  ///   - width: The width of the terminal in columns; nil for a table that is not cut.
  package func table(idKey: String, width: Int?, style: TextStyle) -> String {
    let columns =
      [Table.Column(title: "NAME", importance: .name)] + list.details.map { Table.Column(title: $0.title) }
      + [Table.Column(title: "ID", importance: .identifier)]
    let rows = items.map { item in
      [Table.Cell(visibleText(item.name), mark: item.isNamedUniquely ? "" : " *")]
        + list.details.map { Table.Cell(cell(item, $0)) } + [Table.Cell(visibleText(item.id))]
    }
    var lines = Table(columns: columns, rows: rows).lines(width: width, style: style)
    if items.contains(where: { !$0.isNamedUniquely }) {
      let note = StyledText("* The name does not tell which one is meant: files have to give the id, as '\(idKey)'.")
      lines += [""] + Layout(style: style, width: width).lines(note, hang: 2)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns the names by which files can refer to items, each on a line as YAML has it.
  ///
  /// Items that share their names with others are left out.
  package func names() -> String {
    items.filter(\.isNamedUniquely).map { visibleText(yamlScalar($0.name)) + "\n" }.joined()
  }

  /// The items as `get --format json` prints them.
  package var json: JSONValue {
    let entries = items.map { item in
      var entry: [String: JSONValue] = [
        "name": .string(item.name), "id": .string(item.id), "nameIsUnique": .boolean(item.isNamedUniquely),
      ]
      for detail in list.details { entry[detail.rawValue] = item.details[detail] ?? .null }
      return JSONValue.object(entry)
    }
    return .object(["formatVersion": 1, list.rawValue: .array(entries)])
  }

  private func cell(_ item: ListedItem, _ detail: ListedItem.Detail) -> String {
    guard let value = item.details[detail] else { return "" }
    let text = value.text ?? (value.elements ?? []).compactMap(\.text).joined(separator: ", ")
    return visibleText(detail == .updatedAt ? date(of: text) : text)
  }

  /// Returns the day of an RFC 3339 timestamp; any other text as it is.
  private func date(of timestamp: String) -> String {
    let parts = timestamp.split(separator: "T", maxSplits: 1)
    return parts.count == 2 && parts[0].utf8.count == 10 ? String(parts[0]) : timestamp
  }
}

extension ListedItem.Detail {
  fileprivate var title: String {
    switch self {
    case .updatedAt: "UPDATED"
    default: rawValue.uppercased()
    }
  }
}
