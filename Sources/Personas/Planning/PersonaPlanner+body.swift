import Basics

extension PersonaPlanner {
  /// Returns the smallest body that brings the managed fields to their desired values and keeps them there.
  func requestBody(_ differences: [FieldDifference]) -> [String: JSONValue] {
    var body: [String: JSONValue] = [:]
    for difference in differences where difference.isSent {
      let wanted = difference.desired
      body[wanted.field.name] = wanted.value.members.map { .object(whole($0, of: wanted.field)) } ?? wanted.value
    }
    return body
  }

  /// Returns the options to send: those wanted, laid over the live ones.
  ///
  /// So the result is the same whether the server merges or replaces (api.md, rule 5). They are laid over nothing
  /// where the live ones are reset anyway. A live value that is the stored form of a wanted one is sent as it is:
  /// it is not among the changes.
  private func whole(_ members: [String: JSONValue], of field: Field) -> [String: JSONValue] {
    let kept = keptOptions(of: field)
    let sent = kept.merging(members) { current, wanted in isSameOption(wanted, as: current) ? current : wanted }
    return Dictionary(
      uniqueKeysWithValues: sent.map { name, value in (name, takenBack(value, as: name, of: field) ?? value) })
  }

  /// The live options that are sent back with those that a file names; none where a reset takes them anyway.
  func keptOptions(of field: Field) -> [String: JSONValue] {
    guard let live, !isReset(field) else { return [:] }
    let known = knownOptions(of: field)
    return (live.reading(of: field).value ?? .null).settings.filter { known?.contains($0.key) ?? true }
  }

  /// Returns a live option as the API takes it back; nil if it does not.
  ///
  /// What a server keeps as a 32-bit float may lie beyond a limit by less than such floats can tell: 1.2000000476837158
  /// for 1.2 (api.md, rule 8).
  func takenBack(_ value: JSONValue, as name: String, of field: Field) -> JSONValue? {
    let candidates = shapes(of: field).flatMap(\.properties).filter { $0.name == name }
    guard !field.schema.isFreeForm, !candidates.contains(where: { $0.takesBack(value) }) else { return value }
    guard case .number(let number) = value else { return .none }
    let shortest = JSONValue.number(number.shortestSingle)
    guard candidates.contains(where: { $0.takesBack(shortest) }) else { return .none }
    return shortest
  }

  /// The options' keys that the API takes for the voice that the persona will have; nil if it takes any.
  private func knownOptions(of field: Field) -> Set<String>? {
    field.schema.isFreeForm ? nil : Set(shapes(of: field).flatMap(\.properties).map(\.name))
  }

  /// The shapes that fit the provider of the voice that the persona will have; all of them where it is not known,
  /// and always those that are not known to belong to a provider.
  func shapes(of field: Field) -> [Schema.Shape] {
    let provider = contract.fieldResetting(field.name).flatMap(futureItem)?.provider
    let shapes = field.schema.shapes
    guard let provider, shapes.contains(where: { $0.provider == provider }) else { return shapes }
    return shapes.filter { $0.provider == nil || $0.provider == provider }
  }
}
