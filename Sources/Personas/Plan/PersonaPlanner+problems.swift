import Algorithms
import Basics

extension PersonaPlanner {
  /// Ids that the account is known not to have.
  func missingItemProblems() -> [Diagnostic] {
    desired.fields.flatMap { wanted in
      guard let kind = wanted.field.traits.catalogue, mayChange(wanted.field) else { return [] as [Diagnostic] }
      return newIDs(of: wanted).filter { catalogue.isMissing(CatalogueNeed(kind: kind, id: $0)) }.map { id in
        .error(
          .account, "the account has no \(kind.itemName) with the id '\(id)'", at: wanted.range(of: id),
          help: wanted.field.traits.nameKey.map { "an id belongs here; a name goes under '\($0)'" })
      }
    }
  }

  /// Values that the catalogue item a persona will have is known not to support: an `avatarModel` on its avatar
  /// (api.md, rule 4).
  func supportProblems() -> [Diagnostic] {
    contract.fields.compactMap { resetting in
      guard let reset = resetting.traits.resets, reset.condition == .unsupported,
        let wanted = desired.field(reset.field), let value = wanted.value.text,
        mayChange(wanted.field) || mayChange(resetting),
        let item = futureItem(of: resetting), wanted.field.traits.support(of: value, by: item) == .unsupported
      else { return nil }
      let supported = wanted.field.traits.publicNames(of: item).joined(separator: ", ")
      return .error(
        .account, "\(resetting.traits.catalogue?.itemName ?? "item") '\(item.fullName)' does not support '\(value)'",
        at: wanted.range, help: "it supports \(supported)")
    }
  }

  /// Options that the voice the persona will have does not take.
  func optionsProblems(_ differences: [FieldDifference]) -> [Diagnostic] {
    differences.filter(\.isSent).flatMap { difference -> [Diagnostic] in
      let wanted = difference.desired
      guard let members = wanted.value.members, let resetting = contract.fieldResetting(wanted.field.name)
      else { return [] }
      if isMissing(resetting) { return [missingProblem(of: resetting, for: wanted)] }
      guard let voice = futureItem(of: resetting), let provider = voice.provider else { return [] }
      let title = "voice '\(voice.fullName)' (\(provider))"
      if wanted.field.traits.providersWithout.contains(provider) {
        return [.error(.account, "\(title) takes no '\(wanted.field.name)'", at: wanted.range)]
      }
      return members.sorted { wanted.range(of: $0.key).start < wanted.range(of: $1.key).start }
        .compactMap { problem(of: $0.key, $0.value, in: wanted, voice: title) }
    }
  }

  /// Whether the server says that the persona has no item for `field`, and the file gives it none.
  private func isMissing(_ field: Field) -> Bool {
    live?.reading(of: field) == .value(.null) && desired.field(field.name) == nil
  }

  private func missingProblem(of field: Field, for wanted: DesiredField) -> Diagnostic {
    let item = field.traits.catalogue?.itemName ?? field.name
    return .error(
      .account, "the persona has no \(item) that '\(wanted.field.name)' could be for", at: wanted.range,
      help: "add '\(field.traits.nameKey ?? field.name)'")
  }

  private func problem(
    of name: String, _ value: JSONValue, in wanted: DesiredField, voice: String
  ) -> Diagnostic? {
    guard !wanted.field.schema.isFreeForm else { return nil }
    let properties = shapes(of: wanted.field).flatMap(\.properties)
    let candidates = properties.filter { $0.name == name }
    if candidates.contains(where: { $0.accepts(value) }) { return nil }
    let path = "\(wanted.field.name).\(name)"
    guard let wish = candidates.last else {
      return .error(
        .account, "\(voice) takes no '\(path)'", at: wanted.range(of: name),
        help: "it takes \(properties.map(\.name).uniqued().joined(separator: ", "))")
    }
    return .error(.account, "with \(voice), '\(path)' must be \(wish.schema.expectation)", at: wanted.range(of: name))
  }
}
