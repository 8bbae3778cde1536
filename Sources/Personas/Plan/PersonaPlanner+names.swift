import Basics

extension PersonaPlanner {
  /// Returns the names that are known of the ids in a plan's changes, for its readers.
  func names(in changes: [Change]) -> [String: String] {
    var names: [String: String] = [:]
    for field in contract.fields {
      guard let kind = field.traits.catalogue else { continue }
      let changes = changes.filter { $0.path == ValuePath(field: field.name) }
      let ids = Set(changes.flatMap { $0.before.ids + $0.after.ids })
      guard !ids.isEmpty else { continue }
      let shown = live?.shownNames(of: field) ?? [:]
      for id in ids { names[id] = catalogue.item(id, in: kind)?.fullName ?? shown[id]?.first }
    }
    return names
  }
}

extension LivePersona {
  /// The names of the catalogue's items that the persona shows for `field`, by their ids, the fullest first.
  func shownNames(of field: Field) -> [String: [String]] {
    if let item = item(of: field) { return item.hasName ? [item.id: item.names] : [:] }
    guard field.traits.comparison == .set else { return [:] }
    let items = items(of: field).compactMap { item -> (String, [String])? in
      guard let id = field.traits.itemIDKeys.lazy.compactMap({ item[$0]?.text }).first,
        let name = item["name"]?.text
      else { return nil }
      return (id, [name])
    }
    return Dictionary(items) { first, _ in first }
  }
}
