import Basics

/// What one managed field contributes to the plan.
struct FieldDifference {
  let desired: DesiredField
  var changes: [Change] = []
  var warnings: [String] = []
  var problems: [Diagnostic] = []
  /// Whether the request has to carry the field.
  var isSent = false
}

extension PersonaPlanner {
  /// Returns how the live value of a managed field differs from the desired one.
  func difference(_ wanted: DesiredField) -> FieldDifference {
    let current = live?.value(at: ValuePath(field: wanted.field.name), under: contract)
    guard wanted.value != .null || !wanted.field.traits.nullResets else {
      return resetDifference(wanted, current: current)
    }
    var difference = FieldDifference(desired: wanted)
    guard let live else {
      difference.record(wanted.leaves, .config)
      return difference
    }
    guard current != nil else {
      difference.record(wanted.leaves, .unreadable)
      return difference
    }
    let differing = Set(contract.differences(of: live, from: wanted.leaves).map(\.path))
    let isResent = mayBeReset(wanted)
    for leaf in wanted.leaves {
      let current = live.value(at: leaf.path, under: contract) ?? .null
      difference.noteStorage(of: leaf, as: leaf.path.isField ? wanted.field.canonical(current) : current)
      if differing.contains(leaf.path) {
        difference.record([leaf], from: current, .config)
      } else if isResent {
        difference.record([leaf], from: current, .resend)
      }
    }
    return difference
  }

  /// Whether a managed value that is right already could be lost through another change (api.md, rules 1 and 2).
  private func mayBeReset(_ wanted: DesiredField) -> Bool {
    guard let resetting = contract.fieldResetting(wanted.field.name), mayChange(resetting) else { return false }
    guard resetting.traits.resets?.condition == .unsupported, let text = wanted.value.text else { return true }
    return wanted.field.traits.support(of: text, by: futureItem(of: resetting)) != .supported
  }

  /// A null asks for the reset itself, which only a change of the resetting field brings.
  private func resetDifference(_ wanted: DesiredField, current: JSONValue?) -> FieldDifference {
    var difference = FieldDifference(desired: wanted)
    guard let current, current.hasSetting else { return difference }
    let change = Change(
      path: ValuePath(field: wanted.field.name), before: current, after: .null, cause: .config,
      source: wanted.range.start)
    difference.changes.append(change)
    if !isCertainlyReset(wanted.field) {
      let cause = contract.fieldResetting(wanted.field.name)?.name ?? "another field"
      difference.problems.append(
        .error(
          .account,
          "'\(wanted.field.name)' can only be cleared together with a new '\(cause)': the API has no other way",
          at: wanted.range, help: "give the values you want, or leave the key out"))
    }
    return difference
  }
}

extension FieldDifference {
  fileprivate mutating func noteStorage(of wanted: PathValue, as stored: JSONValue) {
    if let note = storageNote(stored, of: wanted.value) { warnings.append("the server keeps '\(wanted.path)' \(note)") }
  }

  fileprivate mutating func record(
    _ leaves: [PathValue], from before: JSONValue = .null, _ cause: Change.Cause
  ) {
    changes += leaves.map { leaf in
      Change(
        path: leaf.path, before: before, after: leaf.value, cause: cause, source: desired.range(of: leaf.path).start)
    }
    isSent = isSent || !leaves.isEmpty
  }
}
