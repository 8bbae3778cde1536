import Basics

extension PersonaPlanner {
  /// Returns the unmanaged values that the request will, or may, change.
  func sideEffects(body: [String: JSONValue]) -> [SideEffect] {
    guard let live else { return [] }
    return contract.fields.flatMap { field in
      let current = live.reading(of: field).value ?? .null
      if let sent = body[field.name]?.members { return lostOptions(of: field, current: current, sent: sent) }
      guard body[field.name] == nil, let resetting = contract.fieldResetting(field.name) else { return [] }
      return reset(of: field, current: current, by: resetting).map { [$0] } ?? []
    }
  }

  /// Live options that the request's object leaves out: because their voice goes, or because the API would not
  /// take them back.
  private func lostOptions(of field: Field, current: JSONValue, sent: [String: JSONValue]) -> [SideEffect] {
    let cause = isReset(field) ? contract.fieldResetting(field.name)?.name ?? field.name : field.name
    return current.settings.filter { sent[$0.key] == nil }.sorted { $0.key < $1.key }.map { name, value in
      SideEffect(
        path: "\(field.name).\(name)", before: value, after: .null, cause: cause, certainty: .possible)
    }
  }

  /// A field that the request does not carry, reset by another that it changes (api.md, rules 1 and 2).
  private func reset(of field: Field, current: JSONValue, by resetting: Field) -> SideEffect? {
    guard changes(resetting), let condition = resetting.traits.resets?.condition else { return nil }
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
      path: field.name, before: current, after: .null, cause: resetting.name, certainty: certainty)
  }
}
