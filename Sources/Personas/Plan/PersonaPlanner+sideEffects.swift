import Basics

extension PersonaPlanner {
  /// Returns the unmanaged values that a request with these fields will, or may, change.
  func sideEffects(of sent: [DesiredField]) -> [SideEffect] {
    guard let live else { return [] }
    let sent = Dictionary(uniqueKeysWithValues: sent.map { ($0.field.name, $0) })
    return contract.fields.flatMap { field in
      let current = live.reading(of: field).value ?? .null
      if let wanted = sent[field.name] { return lostOptions(beside: wanted, current: current) }
      guard let resetting = contract.fieldResetting(field.name) else { return [] }
      return reset(of: field, current: current, by: resetting).map { [$0] } ?? []
    }
  }

  /// Live options that the request's object leaves out: because their voice goes, or because the API would not
  /// take them back.
  private func lostOptions(beside wanted: DesiredField, current: JSONValue) -> [SideEffect] {
    guard wanted.value.members != nil else { return [] }
    let field = wanted.field
    let cause = isCertainlyReset(field) ? contract.fieldResetting(field.name)?.name ?? field.name : field.name
    let sent = Set((wanted.leaves + keptOptions(beside: wanted)).map(\.path))
    return current.options(at: ValuePath(field: field.name), besides: sent).map { option in
      SideEffect(path: option.path, before: option.value, after: .null, cause: cause, certainty: .possible)
    }
  }

  /// A field that the request does not carry, reset by another that it changes (api.md, rules 1 and 2).
  private func reset(of field: Field, current: JSONValue, by resetting: Field) -> SideEffect? {
    guard mayChange(resetting), let condition = resetting.traits.resets?.condition else { return nil }
    let certainty: SideEffect.Certainty
    switch condition {
    case .always:
      let isManaged = desired.field(field.name).map { $0.value == .null } ?? false
      guard current.hasSetting, !isManaged else { return nil }
      certainty = certainlyChanges(resetting) ? .certain : .possible
    case .unsupported:
      guard let value = current.text,
        field.traits.support(of: value, by: futureItem(of: resetting)) != .supported
      else { return nil }
      certainty = .serverChoice
    }
    return SideEffect(
      path: ValuePath(field: field.name), before: current, after: .null, cause: resetting.name, certainty: certainty)
  }
}
