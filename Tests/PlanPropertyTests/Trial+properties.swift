import AnamSandbox
import Basics
import Personas

// What is promised of a plan and of its request (promises.md, 3 and 4).
extension Trial {
  /// Whether the file asks for a model of an avatar of which it cannot be known whether it supports it.
  var isModelUnknown: Bool {
    let avatar = desired.managed["avatarId"] ?? before?["avatarId"]
    return avatar == .string(Account.odd) && desired.managed["avatarModel"] != nil
  }

  /// Options are not cleared without a new voice, and everything else that blocks is a 400.
  func checkBlocked(_ plan: PersonaPlan) throws(Violation) {
    let reasons = plan.problems.map(\.message)
    let unmet = before.map(desired.unmet) ?? ["everything"]
    try require(!unmet.isEmpty, .blocked, "nothing is to be done, yet: \(reasons)")
    let changesVoice = desired.managed["voiceId"].map { $0 != before?["voiceId"] } ?? false
    if unmet.contains("voiceGenerationOptions"), !changesVoice { return }
    var body = desired.managed.filter { $0.value != .null && $0.value != [:] }
    if desired.managed["initialMessage"] == .null { body["initialMessage"] = .null }
    for options in view.everyBehaviour {
      let outcome = Outcome(of: .object(body), to: pair.id, on: pair.server, options: options)
      try require(
        outcome.response.status == 400, .blocked, "accepted, yet: \(reasons)", on: outcome,
        body: .object(body))
    }
  }

  func checkNothingToDo() throws(Violation) {
    let unmet = before.map(desired.unmet) ?? ["everything"]
    try require(unmet.isEmpty, .sufficient, "nothing is sent, and not as desired: \(unmet)")
  }

  /// Values are sent in their canonical forms; to an options object, only live values are added.
  func checkBody(_ body: JSONValue) throws(Violation) {
    for (field, sent) in body.members ?? [:] {
      let isRight =
        switch (field, desired.managed[field], sent) {
        case (_, nil, _):
          false
        case ("toolIds", let wanted?, _):
          Set(sent.elements?.map(\.line) ?? []) == Set(wanted.elements?.map(\.line) ?? [])
        case (_, .string(let text)?, _) where Account.textFields.contains(field):
          sent == .string(canonicalForm(text))
        case (_, .object(let members)?, .object(let options)):
          options.allSatisfy { $1 == members[$0] || $1.isKept(as: before?["\(field).\($0)"]) }
        case (_, let wanted?, _):
          sent == wanted
        }
      try require(isRight, .body, "\(field): \(sent.line)", body: body)
    }
  }

  /// The request is accepted, leads to what is desired, and to nothing else but what the plan shows.
  func check(_ outcome: Outcome, of plan: PersonaPlan) throws(Violation) {
    let body = plan.request(under: contract)?.body
    let answer = outcome.response
    try require(
      answer.isSuccess, .accepted, String(decoding: answer.body, as: UTF8.self), on: outcome, body: body)
    let after = outcome.stored
    let unmet = desired.unmet(in: after)
    try require(unmet.isEmpty, .sufficient, "not as desired: \(unmet)", on: outcome, body: body)
    guard let before else { return }
    for path in after.paths(differingFrom: before) {
      let finding = "\(path): \(before[path].line) became \(after[path].line)"
      if desired.manages(path) {
        let isShown = plan.changes.contains { $0.shows(path, from: before[path]) }
        try require(isShown, .shown, finding, on: outcome, body: body)
      } else {
        let isForeseen = plan.sideEffects.contains { $0.foresees(path, from: before[path], to: after[path]) }
        try require(isForeseen, .frame, finding, on: outcome, body: body)
      }
    }
  }

  /// A second plan finds nothing to do, but for what the server does not show.
  func checkConvergence(after outcome: Outcome, file: PlannedPair.File) throws(Violation) {
    let again = plan(file, live: LivePersona(outcome.server.persona(outcome.id)), on: outcome.server)
    let sent = again.request(under: contract)?.body.members ?? [:]
    let isDone =
      again.action != .blocked && again.sideEffects.isEmpty && sent.keys.allSatisfy(isHidden)
      && again.changes.allSatisfy { $0.cause == .unreadable }
    let finding = "\(again.action): \(again.changes.line) \(again.sideEffects.line) \(again.problems.map(\.message))"
    try require(isDone, .convergent, finding, on: outcome)
  }

  /// What is certain happens always; what is possible, under one reading at least.
  func checkSideEffects(of plan: PersonaPlan, in outcomes: [Outcome]) throws(Violation) {
    guard let before else { return }
    for effect in plan.sideEffects {
      let happened = outcomes.filter { outcome in
        outcome.stored.paths(differingFrom: before).contains { effect.covers($0) }
      }
      let wanted = effect.certainty == .certain ? outcomes.count : 1
      try require(happened.count >= wanted, .foreseen, effect.line, body: plan.request(under: contract)?.body)
    }
  }

  /// Without any one key, of the body or of an options object in it, the end would be another under one
  /// reading at least (of a field that is not shown, it could be), and the other end would be noticed.
  func checkMinimality(of body: JSONValue, outcomes: [Outcome], planned: PlannedPair) throws(Violation) {
    for (key, smaller) in body.withoutOneKey where !isHidden(key) {
      var isNeeded = false
      for outcome in outcomes where !isNeeded {
        let other = Outcome(of: smaller, to: pair.id, on: pair.server, options: outcome.server.options)
        if other.stored != outcome.stored {
          isNeeded = true
          try require(
            planned.mismatches(in: other) != [], .noticed, "without \(key)", on: other, body: body)
        } else {
          isNeeded = isChosenByServer(key, in: other)
        }
      }
      try require(isNeeded, .minimal, key, body: body)
    }
  }

  /// Whether a field that was not sent changed all the same, to a value of the server's choice (api.md,
  /// rule 2): another server may choose another.
  private func isChosenByServer(_ field: String, in outcome: Outcome) -> Bool {
    field == "avatarModel" && before?[field] != outcome.stored[field]
  }

  private func isHidden(_ field: String) -> Bool {
    view.hideUnreadable && Account.hiddenFields.contains(field)
  }
}

extension Change {
  /// Whether this shows that the value at a path changes; a null may be shown as what it stands for.
  fileprivate func shows(_ changed: String, from old: JSONValue) -> Bool {
    guard changed == "\(path)" else { return changed.hasPrefix("\(path).") && after == .null }
    return before.parts == old.parts || old == .null || cause == .unreadable
  }
}

extension SideEffect {
  fileprivate func covers(_ changed: String) -> Bool { changed == "\(path)" || changed.hasPrefix("\(path).") }

  /// Whether this tells that the value at a path becomes another.
  fileprivate func foresees(_ changed: String, from old: JSONValue, to new: JSONValue) -> Bool {
    guard covers(changed) else { return false }
    let shown = changed == "\(path)" ? before : before[String(changed.dropFirst("\(path)".count + 1))]
    return shown == old && (certainty == .serverChoice || new == after)
  }
}

extension JSONValue {
  /// Whether a server that has `stored` has it again when this is sent.
  fileprivate func isKept(as stored: JSONValue?) -> Bool {
    if case .number(let sent) = self, case .number(let stored) = stored { return isNumber(stored, keptFrom: sent) }
    return self == stored
  }

  /// The value itself, or the items of a list, in which order does not count.
  fileprivate var parts: Set<String> { Set((elements ?? [self]).map(\.line)) }

  /// The object without each of its keys in turn, and without each key of the objects in it.
  fileprivate var withoutOneKey: [(key: String, object: JSONValue)] {
    (members ?? [:]).sorted { $0.key < $1.key }.flatMap { key, value -> [(String, JSONValue)] in
      var rest = members ?? [:]
      rest[key] = nil
      return [(key, .object(rest))]
        + value.withoutOneKey.map { inner, smaller in
          rest[key] = smaller
          return ("\(key).\(inner)", .object(rest))
        }
    }
  }
}
