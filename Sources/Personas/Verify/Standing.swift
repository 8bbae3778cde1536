package import Basics

/// How a plan stands to the persona that the server has now.
package enum Standing: Equatable, Sendable {
  /// The plan asks for nothing, and everything that it rests on is as it was.
  case unchanged
  /// Everything that the plan rests on is as it was: its request may be sent.
  case pending
  /// The persona is what the plan wants it to be: nothing is left to send.
  case reached
  /// Something that the plan rests on is not as it was, so that it must not be carried out.
  case stale([StaleValue])
}

/// A value on the server that is not what the plan saw.
package struct StaleValue: Equatable, Sendable {
  /// Where it is; the persona itself is at the path of its id.
  package let path: ValuePath
  /// What the plan saw; null where there was nothing.
  package let seen: JSONValue
  /// What is there now; null where there is nothing.
  package let now: JSONValue

  package init(path: ValuePath, seen: JSONValue, now: JSONValue) {
    self.path = path
    self.seen = seen
    self.now = now
  }

  /// The path that stands for a persona as a whole.
  package static let personaPath = ValuePath(field: Contract.idKey)
}

extension PersonaPlan {
  /// Tells how the plan stands to the persona that the server has now.
  ///
  /// - Parameter live: The persona, read again; nil if the server has none of the plan's id, or for one that is to
  ///   be created none of its name.
  package func standing(to live: LivePersona?, under contract: Contract) -> Standing {
    switch (step, live) {
    case (.create, nil): return .pending
    case (.create, let live?): return creationStanding(to: live, under: contract)
    case (.delete, nil): return .reached
    case (.leftOut, _): return .unchanged
    case (.delete(let deletion), let live?):
      let staleValues = deletion.staleValues(in: live, under: contract)
      return staleValues.isEmpty ? .pending : .stale(staleValues)
    case (.update, nil), (.none, nil), (.blocked, nil):
      return .stale([StaleValue(path: StaleValue.personaPath, seen: id.map(JSONValue.string) ?? .null, now: .null)])
    case (.none, let live?), (.blocked, let live?):
      let staleValues = staleValues(in: live, under: contract)
      return staleValues.isEmpty ? .unchanged : .stale(staleValues)
    case (.update, let live?): return updateStanding(to: live, under: contract)
    }
  }

  private func updateStanding(to live: LivePersona, under contract: Contract) -> Standing {
    let staleValues = staleValues(in: live, under: contract)
    if staleValues.isEmpty { return .pending }
    guard isReached(by: live, under: contract) else { return .stale(staleValues) }
    if changes.allSatisfy({ live.value(at: $0.path, under: contract) != nil }) { return .reached }
    // What the server does not show may still be missing. To send the whole body again changes nothing else.
    let isStored = Verification(plan: self, before: nil, contract: contract).mismatches(in: live).isEmpty
    return isStored ? .pending : .stale(staleValues)
  }

  /// A persona to be created that already exists must match the plan, as far as the server shows it: creating it again
  /// would make two.
  private func creationStanding(to live: LivePersona, under contract: Contract) -> Standing {
    let mismatches = Verification(plan: self, before: nil, contract: contract).mismatches(in: live)
    guard !mismatches.isEmpty else { return .reached }
    let others = mismatches.map { StaleValue(path: $0.path, seen: .null, now: $0.stored) }
    return .stale([StaleValue(path: StaleValue.personaPath, seen: .null, now: .string(live.id))] + others)
  }

  /// Returns where `live` is not what the plan saw, in the order of the paths.
  private func staleValues(in live: LivePersona, under contract: Contract) -> [StaleValue] {
    let seen = seenValues(under: contract)
    let sent = Set(changes.map(\.path) + sentBack.map(\.path))
    var paths = sent.union(seen.keys)
    // Options are sent whole, so one that somebody has added meanwhile would be lost.
    for field in Set(sent.filter { !$0.isField }.map { ValuePath(field: $0.field) }) {
      let options = live.value(at: field, under: contract) ?? .null
      paths.formUnion(options.options(at: field, besides: paths).map(\.path))
    }
    // What could not be read when the plan was made has not moved.
    paths.subtract(changes.filter { $0.cause == .unreadable }.map(\.path))
    return contract.differences(of: live, from: paths.sorted().map { PathValue($0, seen[$0] ?? .null) })
      .map { StaleValue(path: $0.path, seen: $0.expected, now: contract.digestForm(of: $0.actual, at: $0.path)) }
  }

  /// Whether every managed value that the server shows is as it should be.
  private func isReached(by live: LivePersona, under contract: Contract) -> Bool {
    let wanted = (basis?.unchanged ?? [:]).map { PathValue($0, $1) } + changes.map { PathValue($0.path, $0.after) }
    return contract.differences(of: live, from: wanted).isEmpty
  }

  /// Whether a stale value is now what the request sets: then the request was carried out, whatever else has changed.
  package func hasCaused(_ staleValues: [StaleValue], under contract: Contract) -> Bool {
    staleValues.contains { stale in
      changes.contains { $0.path == stale.path && contract.isSame($0.after, as: stale.now, at: $0.path) }
    }
  }
}

extension PersonaPlan.Deletion {
  /// Nobody has agreed to delete what somebody has written since: everything that goes must be as the plan saw it.
  fileprivate func staleValues(in live: LivePersona, under contract: Contract) -> [StaleValue] {
    let paths = contract.fields.map(\.name) + contract.watched
    let seen = paths.compactMap { name -> PathValue? in
      let path = ValuePath(field: name)
      return snapshot.value(at: path, under: contract).map { PathValue(path, contract.digestForm(of: $0, at: path)) }
    }
    return contract.differences(of: live, from: seen).map { difference in
      StaleValue(
        path: difference.path, seen: difference.expected,
        now: contract.digestForm(of: difference.actual, at: difference.path))
    }
  }
}
