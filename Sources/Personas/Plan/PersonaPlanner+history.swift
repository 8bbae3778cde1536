import Basics

/// Where the server's values come from, and what becomes of those that were edited elsewhere (promises.md, 5).
extension PersonaPlanner {
  /// Whether git has to be asked deeper before all origins can be told.
  package func needsMore(than memory: PersonaMemory) -> Bool {
    live != nil
      && desired.fields.flatMap { difference($0).changes }.contains { change in
        change.cause == .config
          && memory.origin(of: change.before, at: change.path, names: names, under: contract) == nil
      }
  }

  private var names: KnownNames { KnownNames(live: live, catalogue: catalogue) }

  /// Returns a change with what git remembers of its path.
  func remembering(_ change: Change) -> Change {
    guard live != nil, change.cause == .config else { return change }
    var change = change
    guard let memory else {
      change.history = ValueHistory(origin: .unknown, since: nil)
      return change
    }
    let origin = memory.origin(of: change.before, at: change.path, names: names, under: contract) ?? .unknown
    var common: String?
    if origin.isDrift, contract.field(named: change.path.field)?.traits.comparison == .text,
      let current = change.before.text, let wanted = change.after.text
    {
      common = memory.commonText(of: current, desired: wanted, at: change.path, under: contract)
    }
    let since = memory.since(of: change.after, at: change.path, names: names, under: contract)
    change.history = ValueHistory(origin: origin, since: since, commonText: common)
    return change
  }

  /// Returns the plan that leaves what was edited elsewhere as it is; nil if nothing was.
  ///
  /// To keep a value is to ask for it: so it is kept through resets, too, and the plan rests on it.
  func planKeepingDrift() -> PersonaPlan? {
    if live == nil {
      guard let lost = memory?.lost else { return nil }
      return PersonaPlan(
        name: desired.displayName(under: contract), source: desired.range.start, step: .leftOut,
        kept: [.keptAway(declaredSince: lost.declaredSince, at: desired.range.start)])
    }
    let kept = desired.fields.flatMap { difference($0).changes }.map(remembering).filter(\.isDrift)
    guard let live, !kept.isEmpty else { return nil }
    let planner = PersonaPlanner(
      desired: desired.asking(for: kept, in: live, under: contract), live: live, catalogue: catalogue,
      contract: contract, memory: memory, onDrift: .overwrite)
    let isFree = PersonaPlanner(
      desired: desired, live: live, catalogue: catalogue, contract: contract
    ).plan().problems.isEmpty
    return planner.plan().keeping(kept, of: name, isCauseOfProblems: isFree)
  }
}

extension Change {
  /// A persona that the server had once, and that stays away.
  fileprivate static func keptAway(declaredSince commit: Commit?, at source: SourcePosition) -> Change {
    Change(
      path: .persona, before: .null, after: .null, cause: .config, source: source,
      history: ValueHistory(origin: .elsewhere(takenOver: commit), since: commit.map { Since($0) }))
  }
}

extension DesiredPersona {
  /// Returns the persona with live values in the place of what `kept` would overwrite; what the server does not have
  /// is not asked for any more.
  fileprivate func asking(for kept: [Change], in live: LivePersona, under contract: Contract) -> DesiredPersona {
    var persona = self
    persona.fields = fields.compactMap { field in
      let paths = kept.map(\.path).filter { $0.field == field.field.name }
      guard !paths.isEmpty else { return field }
      var value = field.value
      for path in paths {
        let current = live.value(at: path, under: contract) ?? .null
        if path.isField {
          value = field.field.canonical(current)
        } else if current == .null {
          value.remove(at: path.keys)
        } else {
          value.set(current, at: path.keys)
        }
      }
      return field.asking(for: value)
    }
    return persona
  }
}

extension DesiredField {
  /// Returns the field with another value at the same place; nil for a mapping that asks for nothing any more.
  fileprivate func asking(for value: JSONValue) -> DesiredField? {
    guard value.members?.isEmpty != true else { return nil }
    return DesiredField(field: field, value: value, range: range, members: members, declaration: declaration)
  }
}

extension PersonaPlan {
  /// Returns the plan with what it leaves as it is on the server.
  ///
  /// - Parameters:
  ///   - name: What the persona is called if its name is not left as it is.
  ///   - isCauseOfProblems: Whether the plan would not be blocked without that.
  fileprivate func keeping(_ kept: [Change], of name: String, isCauseOfProblems: Bool) -> PersonaPlan {
    var step = step
    if isCauseOfProblems, case .blocked(let obstacle) = step {
      let paths = kept.map { "'\($0.path)'" }.joined(separator: ", ")
      let help = "the server's value of \(paths) is to be kept; '--on-drift overwrite' takes the file's"
      let problems = obstacle.problems.map { problem in
        var problem = problem
        problem.help = [problem.help, help].compactMap(\.self).joined(separator: "; ")
        return problem
      }
      step = .blocked(
        Obstacle(
          id: obstacle.id, problems: problems, changes: obstacle.changes, basis: obstacle.basis, lost: obstacle.lost))
    }
    return PersonaPlan(name: name, source: source, step: step, names: names, warnings: warnings, kept: kept)
  }
}
