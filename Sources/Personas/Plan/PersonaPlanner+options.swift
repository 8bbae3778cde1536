import Basics

/// Options objects are sent whole (api.md, rule 5), with the options that no file names.
extension PersonaPlanner {
  /// Returns the options that are sent back beside the changes of the fields that are sent, in the order of their paths.
  ///
  /// So the result is the same whether the server merges or replaces. A live value that is the stored form of a wanted
  /// one is sent as it is: it is not among the changes.
  func sentBack(with sent: [DesiredField], besides changes: [Change]) -> [PathValue] {
    let changed = Set(changes.map(\.path))
    return sent.filter { $0.value.members != nil }.flatMap { wanted in
      let unchanged = wanted.leaves.filter { !changed.contains($0.path) }
      return (keptOptions(beside: wanted) + liveValues(of: unchanged)).map { option in
        PathValue(option.path, takenBack(option, of: wanted.field) ?? option.value)
      }
    }.sorted { $0.path < $1.path }
  }

  /// The live options that are sent back beside those that the file names; none where a reset takes them anyway.
  func keptOptions(beside wanted: DesiredField) -> [PathValue] {
    let field = wanted.field
    guard let live, !isCertainlyReset(field) else { return [] }
    let known = knownOptions(of: field)
    return (live.reading(of: field).value ?? .null)
      .options(at: ValuePath(field: field.name), besides: Set(wanted.leaves.map(\.path)))
      .filter { option in known.map { $0.contains(option.path.keys[0]) } ?? true }
  }

  /// The live values at the paths of wanted ones that do not change, as far as there are any.
  private func liveValues(of wanted: [PathValue]) -> [PathValue] {
    wanted.compactMap { wanted in
      guard let value = live?.value(at: wanted.path, under: contract), value != .null else { return nil }
      return PathValue(wanted.path, value)
    }
  }

  /// Returns a live option as the API takes it back; nil if it does not.
  ///
  /// What a server keeps as a 32-bit float may lie beyond a limit by less than such floats can tell: 1.2000000476837158
  /// for 1.2 (api.md, rule 8).
  func takenBack(_ option: PathValue, of field: Field) -> JSONValue? {
    let candidates = shapes(of: field).flatMap(\.properties).filter { [$0.name] == option.path.keys }
    guard !field.schema.isFreeForm, !candidates.contains(where: { $0.takesBack(option.value) }) else {
      return option.value
    }
    guard case .number(let number) = option.value else { return .none }
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
