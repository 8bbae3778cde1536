import Basics

/// The items of one kind by the names that files may use for them.
struct NameIndex {
  private let kind: CatalogueKind
  private let items: [CatalogueItem]
  private var indices: [[UInt8]: [Int]] = [:]

  init(_ items: [CatalogueItem], kind: CatalogueKind) {
    self.kind = kind
    self.items = items
    for (index, item) in items.enumerated() {
      for name in item.names { indices[Array(name.utf8), default: []].append(index) }
    }
  }

  /// Returns the id of the one item that is called `name`, or the problem at its place.
  func id(of name: Located<String>, for field: Field) -> Result<String, Diagnostic> {
    let found = indices[Array(name.value.utf8), default: []].map { items[$0] }
    if let item = found.first, found.count == 1 { return .success(item.id) }
    return .failure(found.isEmpty ? unknown(name, for: field) : ambiguous(name, candidates: found, for: field))
  }

  /// Returns whether exactly one item is called `name`.
  func isUnique(_ name: String) -> Bool { indices[Array(name.utf8)]?.count == 1 }

  private func unknown(_ name: Located<String>, for field: Field) -> Diagnostic {
    let help: String
    if items.contains(where: { $0.id == name.value }) {
      help = "this is an id: give it under '\(field.name)'"
    } else if let suggestion = suggestion(for: name.value, among: items.flatMap(\.names)) {
      help = suggestion
    } else if items.isEmpty {
      help = "the account has none"
    } else {
      let names = items.prefix(5).map { "'\($0.fullName)'" }.joined(separator: ", ")
      help = "the account has \(names)\(items.count > 5 ? " and \(items.count - 5) more" : "")"
    }
    return .error(.unknownName, "the account has no \(kind.itemName) '\(name.value)'", at: name.range, help: help)
  }

  private func ambiguous(
    _ name: Located<String>, candidates: [CatalogueItem], for field: Field
  ) -> Diagnostic {
    let list = candidates.map { candidate in
      "\(candidate.id) ('\(candidate.fullName)'\(candidate.provider.map { ", \($0)" } ?? ""))"
    }.joined(separator: ", ")
    return .error(
      .ambiguousName, "\(candidates.count) \(kind.itemName)s are called '\(name.value)'",
      at: name.range,
      help: "give the full name where there is one, or under '\(field.name)' one of these ids: \(list)"
    )
  }
}
