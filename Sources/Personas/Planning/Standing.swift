package import Basics

/// How a plan stands to the persona that the server has now.
package enum Standing: Equatable, Sendable {
  /// The plan asks for nothing, and everything that it rests on is as it was.
  case unchanged
  /// Everything that the plan rests on is as it was: its request may be sent.
  case pending
  /// The managed values are what the plan wants them to be: nothing is left to send.
  case reached
  /// Something that the plan rests on is not as it was, so that it must not be carried out.
  case stale([StaleValue])
}

/// A value on the server that is not what the plan saw.
package struct StaleValue: Equatable, Sendable {
  /// The field, with the option's key behind a dot; the persona itself is its id or its name.
  package let path: String
  /// What the plan saw; null where there was nothing.
  package let seen: JSONValue
  /// What is there now; null where there is nothing.
  package let now: JSONValue

  package init(path: String, seen: JSONValue, now: JSONValue) {
    self.path = path
    self.seen = seen
    self.now = now
  }
}

extension PersonaPlan {
  /// Tells how the plan stands to the persona that the server has now.
  ///
  /// - Parameter live: The persona, read again; nil if the server has none of the plan's id, or for one that is to
  ///   be created none of its name.
  package func standing(to live: LivePersona?, under contract: Contract) -> Standing {
    guard let live else {
      guard let id else { return .pending }
      return .stale([StaleValue(path: Contract.idKey, seen: .string(id), now: .null)])
    }
    if action == .create { return creationStanding(to: live, under: contract) }
    let staleValues = staleValues(in: live, under: contract)
    if staleValues.isEmpty { return request == nil ? .unchanged : .pending }
    guard request != nil, isReached(by: live, under: contract) else { return .stale(staleValues) }
    if changes.allSatisfy({ live.shows($0.path, under: contract) }) { return .reached }
    // What the server does not show may still be missing. To send the whole body again changes nothing else.
    let isStored = Verification(plan: self, before: nil, contract: contract).mismatches(in: live).isEmpty
    return isStored ? .pending : .stale(staleValues)
  }

  /// One that was to be created and is there already must be what it was to become, as far as the server shows it:
  /// to create it once more would make two.
  private func creationStanding(to live: LivePersona, under contract: Contract) -> Standing {
    let mismatches = Verification(plan: self, before: nil, contract: contract).mismatches(in: live)
    guard !mismatches.isEmpty else { return .reached }
    let others = mismatches.map { StaleValue(path: $0.path, seen: .null, now: $0.stored) }
    return .stale([StaleValue(path: Contract.idKey, seen: .null, now: .string(live.id))] + others)
  }

  private func staleValues(in live: LivePersona, under contract: Contract) -> [StaleValue] {
    let seen = restingValues(under: contract)
    let now = restingValues(in: live, under: contract)
    // What cannot be read, now or when the plan was made, has not moved.
    let unread = Set(changes.filter { $0.cause == .unreadable }.map(\.path))
    return Set(seen.keys).union(now.keys).sorted().filter { path in
      seen[path] != now[path] && !unread.contains(path) && live.shows(path, under: contract)
    }.map { path in StaleValue(path: path, seen: seen[path] ?? .null, now: now[path] ?? .null) }
  }

  /// Whether every managed value that the server shows is as it should be.
  private func isReached(by live: LivePersona, under contract: Contract) -> Bool {
    let wanted = (basis?.unchanged ?? [:]).map { ($0.key, $0.value) } + changes.map { ($0.path, $0.after) }
    return wanted.allSatisfy { path, value in
      guard let now = live.value(atPath: path, under: contract) else { return true }
      return isSatisfied(value, by: now, atPath: path, under: contract)
    }
  }

  /// Whether a value that has moved is now what the request sets: then the request was carried out, whatever else has
  /// changed besides.
  package func hasCaused(_ staleValues: [StaleValue], under contract: Contract) -> Bool {
    staleValues.contains { stale in
      changes.contains { change in
        change.path.utf8.elementsEqual(stale.path.utf8)
          && isSatisfied(change.after, by: stale.now, atPath: change.path, under: contract)
      }
    }
  }

  private func isSatisfied(
    _ value: JSONValue, by now: JSONValue, atPath path: String, under contract: Contract
  ) -> Bool {
    guard let field = contract.field(named: fieldName(ofPath: path)) else { return false }
    return optionName(ofPath: path) == nil ? field.isSatisfied(value, by: now) : isSameOption(value, as: now)
  }
}

extension LivePersona {
  fileprivate func shows(_ path: String, under contract: Contract) -> Bool {
    value(atPath: path, under: contract) != nil
  }
}
