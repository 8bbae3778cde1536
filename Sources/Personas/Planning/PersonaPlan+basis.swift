package import Basics

extension PersonaPlan {
  /// The live values that the plan rests on, as it saw them, by their paths: the managed ones, those that a side
  /// effect touches, and the options that are sent back as they are; none is null.
  ///
  /// Only these may not move before the request is sent. Everything else on the server belongs to somebody else.
  package func restingValues(under contract: Contract) -> [String: JSONValue] {
    var values = basis?.unchanged ?? [:]
    for change in changes { values[change.path] = change.before }
    for effect in sideEffects { values[effect.path] = effect.before }
    for (path, value) in optionsSentAsTheyAre { values[path] = value }
    return contract.comparable(values)
  }

  /// Returns what `live` has now for the values that the plan rests on.
  package func restingValues(in live: LivePersona, under contract: Contract) -> [String: JSONValue] {
    var paths = Set(changes.map(\.path) + sideEffects.map(\.path) + optionsSentAsTheyAre.map(\.path))
    paths.formUnion(basis.map { Array($0.unchanged.keys) } ?? [])
    var values: [String: JSONValue] = [:]
    for path in paths { values[path] = live.value(atPath: path, under: contract) }
    // Options are sent whole, so that one which somebody added in the meantime would be lost.
    for name in (request?.body.members ?? [:]).filter({ $0.value.members != nil }).keys {
      let options = live.value(atPath: name, under: contract)?.settings ?? [:]
      for (option, value) in options { values["\(name).\(option)"] = value }
    }
    return contract.comparable(values)
  }
}

extension DesiredPersona {
  /// Returns the managed values of `live` that a plan of this persona leaves as they are, by their paths; canonical.
  package func unchangedValues(
    in live: LivePersona, besides changes: [Change], under contract: Contract
  ) -> [String: JSONValue] {
    let changed = Set(changes.map(\.path))
    let paths = fields.flatMap { wanted in
      wanted.value.members.map { $0.keys.map { "\(wanted.field.name).\($0)" } } ?? [wanted.field.name]
    }
    let values = paths.filter { !changed.contains($0) }.map { path in
      let value = live.value(atPath: path, under: contract) ?? .null
      return (path, contract.field(named: path)?.canonical(value) ?? value)
    }
    return Dictionary(values) { first, _ in first }
  }
}

extension LivePersona {
  /// Returns the value of a field, or of one of its options: `voiceDetectionOptions.speechEnhancementLevel`; nil if
  /// the answer does not carry it.
  func value(atPath path: String, under contract: Contract) -> JSONValue? {
    guard let field = contract.field(named: fieldName(ofPath: path)), let value = reading(of: field).value
    else { return nil }
    return optionName(ofPath: path).map { value[$0] ?? .null } ?? value
  }
}

extension Contract {
  /// Returns values by their paths in the form in which equal ones are the same: texts canonical, sets sorted; a null
  /// is left out.
  fileprivate func comparable(_ values: [String: JSONValue]) -> [String: JSONValue] {
    var comparable: [String: JSONValue] = [:]
    for (path, value) in values {
      guard let field = field(named: fieldName(ofPath: path)) else { continue }
      let canonical = optionName(ofPath: path) == nil ? field.comparable(value) : value.comparableOption
      if canonical != .null { comparable[path] = canonical }
    }
    return comparable
  }
}

extension Field {
  /// Returns the form of a live value in which equal ones are the same.
  private func settled(_ value: JSONValue) -> JSONValue {
    schema.isObject ? (value.hasSetting ? .object(value.settings) : .null) : canonical(value)
  }

  fileprivate func comparable(_ value: JSONValue) -> JSONValue {
    guard traits.comparison == .set, let ids = value.elements?.compactMap(\.text) else { return settled(value) }
    return .array(Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(JSONValue.string))
  }
}

extension JSONValue {
  /// A number in the form in which it can be sent: see `PersonaPlanner.takenBack(_:as:)`.
  fileprivate var comparableOption: JSONValue {
    if case .number(let number) = self { .number(number.shortestSingle) } else { self }
  }
}
