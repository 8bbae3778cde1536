import Basics

/// What one managed field contributes to the plan.
struct FieldDifference {
  let desired: DesiredField
  var changes: [Change] = []
  var warnings: [String] = []
  var problems: [Diagnostic] = []
  /// Whether the request's body has to carry the field.
  var isSent = false
}

extension PersonaPlanner {
  /// Returns how the live value of a managed field differs from the desired one.
  func difference(_ wanted: DesiredField) -> FieldDifference {
    guard let live else { return creation(wanted) }
    switch (live.reading(of: wanted.field), wanted.value) {
    case (let reading, .null) where wanted.field.traits.nullResets:
      return resetDifference(wanted, current: reading)
    case (.absent, _):
      return unreadable(wanted)
    case (.value(let current), .object(let members)):
      return optionsDifference(wanted, members: members, current: current)
    case (.value(let current), let value):
      return valueDifference(wanted, value, current: current)
    }
  }

  private func valueDifference(_ wanted: DesiredField, _ value: JSONValue, current: JSONValue) -> FieldDifference {
    var difference = FieldDifference(desired: wanted)
    difference.noteStorage(of: wanted.field.name, value, as: wanted.field.canonical(current))
    if !wanted.field.isSatisfied(value, by: current) {
      difference.record(wanted.field.name, from: current, to: value, .config, at: wanted.range)
    } else if mayBeReset(wanted, value) {
      difference.record(wanted.field.name, from: current, to: value, .resend, at: wanted.range)
    }
    return difference
  }

  /// Whether a managed value that is right already could be lost through another change (api.md, rule 2).
  private func mayBeReset(_ wanted: DesiredField, _ value: JSONValue) -> Bool {
    guard let resetting = contract.fieldResetting(wanted.field.name), changes(resetting) else { return false }
    guard resetting.traits.resets?.condition == .unsupported, let text = value.text else { return true }
    return wanted.field.traits.support(of: text, by: futureItem(of: resetting)) != .supported
  }

  private func optionsDifference(
    _ wanted: DesiredField, members: [String: JSONValue], current: JSONValue
  ) -> FieldDifference {
    var difference = FieldDifference(desired: wanted)
    let resent = contract.fieldResetting(wanted.field.name).map(changes) ?? false
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let path = "\(wanted.field.name).\(name)"
      difference.noteStorage(of: path, value, as: current[name] ?? .null)
      if !isSameOption(value, as: current[name]) {
        difference.record(path, from: current[name], to: value, .config, at: wanted.range(of: name))
      } else if resent {
        difference.record(path, from: current[name], to: value, .resend, at: wanted.range(of: name))
      }
    }
    return difference
  }

  /// A null asks for the reset itself, which only a change of the resetting field brings.
  private func resetDifference(_ wanted: DesiredField, current: Reading) -> FieldDifference {
    var difference = FieldDifference(desired: wanted)
    guard let value = current.value, value.hasSetting else { return difference }
    let change = Change(
      path: wanted.field.name, before: value, after: .null, cause: .config, source: wanted.range.start)
    difference.changes.append(change)
    if !isReset(wanted.field) {
      let cause = contract.fieldResetting(wanted.field.name)?.name ?? "another field"
      difference.problems.append(
        .error(
          .account,
          "'\(wanted.field.name)' can only be cleared together with a new '\(cause)': the API has no other way",
          at: wanted.range, help: "give the values you want, or leave the key out"))
    }
    return difference
  }

  private func unreadable(_ wanted: DesiredField) -> FieldDifference {
    var difference = FieldDifference(desired: wanted)
    for (path, value, range) in wanted.leaves {
      difference.record(path, from: nil, to: value, .unreadable, at: range)
    }
    return difference
  }

  private func creation(_ wanted: DesiredField) -> FieldDifference {
    var difference = FieldDifference(desired: wanted)
    guard wanted.value != .null || !wanted.field.traits.nullResets else { return difference }
    for (path, value, range) in wanted.leaves {
      difference.record(path, from: nil, to: value, .config, at: range)
    }
    return difference
  }
}

extension FieldDifference {
  fileprivate mutating func noteStorage(of path: String, _ value: JSONValue, as stored: JSONValue) {
    if let note = storageNote(stored, of: value) { warnings.append("the server keeps '\(path)' \(note)") }
  }

  fileprivate mutating func record(
    _ path: String, from before: JSONValue?, to after: JSONValue, _ cause: Change.Cause, at range: SourceRange
  ) {
    changes.append(
      Change(path: path, before: before ?? .null, after: after, cause: cause, source: range.start))
    isSent = true
  }
}

extension DesiredField {
  /// The managed values with their paths: the keys of a mapping, or the field itself.
  fileprivate var leaves: [(path: String, value: JSONValue, range: SourceRange)] {
    guard let members = value.members else { return [(field.name, value, range)] }
    return members.sorted { $0.key < $1.key }.map { ("\(field.name).\($0.key)", $0.value, range(of: $0.key)) }
  }
}

extension JSONValue {
  /// Whether an options object sets anything: null, and an object of nulls, do not.
  var hasSetting: Bool { settings.isEmpty == false }

  /// The members of an options object that are not null.
  var settings: [String: JSONValue] { (members ?? [:]).filter { $0.value != .null } }
}
