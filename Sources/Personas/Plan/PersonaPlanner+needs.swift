import Basics

/// A catalogue item that a plan depends on.
package struct CatalogueNeed: Hashable, Sendable {
  package let kind: CatalogueKind
  package let id: String
}

extension PersonaPlanner {
  /// The catalogue items that the request gives the persona: without them the plan cannot tell whether the account has
  /// them, what a new avatar supports, and what a new voice takes.
  package var catalogueNeeds: [CatalogueNeed] {
    desired.fields.flatMap { wanted in
      guard let kind = wanted.field.traits.catalogue, mayChange(wanted.field) else { return [] as [CatalogueNeed] }
      return newIDs(of: wanted).map { CatalogueNeed(kind: kind, id: $0) }
    }
  }

  /// The ids of catalogue items that a field asks for and the persona does not have.
  func newIDs(of wanted: DesiredField) -> [String] {
    let current = Set(live?.reading(of: wanted.field).value?.ids ?? [])
    return wanted.value.ids.filter { $0 != wanted.field.traits.nullMeans?.text && !current.contains($0) }
  }
}

extension JSONValue {
  /// The ids that a value of a field is, or holds.
  var ids: [String] { elements?.compactMap(\.text) ?? [text].compactMap(\.self) }
}
