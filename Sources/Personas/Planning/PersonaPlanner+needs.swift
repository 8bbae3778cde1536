/// A catalogue item that a plan depends on.
package struct CatalogueNeed: Hashable, Sendable {
  package let kind: CatalogueKind
  package let id: String
}

extension PersonaPlanner {
  /// The catalogue items without which the plan cannot tell what a new avatar supports or what a new voice takes.
  package var catalogueNeeds: [CatalogueNeed] {
    contract.fields.compactMap { field in
      guard let kind = field.traits.catalogue, let reset = field.traits.resets,
        let id = desired.field(field.name)?.value.text, changes(field), depends(on: reset)
      else { return nil }
      return CatalogueNeed(kind: kind, id: id)
    }
  }

  private func depends(on reset: FieldTraits.Reset) -> Bool {
    if let wanted = desired.field(reset.field) {
      return wanted.value.text != nil || wanted.value.members?.isEmpty == false
    }
    guard reset.condition == .unsupported, let field = contract.field(named: reset.field) else { return false }
    return live?.reading(of: field).value?.text != nil
  }
}
