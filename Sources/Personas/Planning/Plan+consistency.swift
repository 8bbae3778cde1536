import Basics

extension Plan {
  /// Returns what does not fit together in a plan that was read from a file: a request that is not what the changes
  /// say, a persona twice, a field that the contract does not know; nil if everything does.
  ///
  /// What a plan shows is its changes, what it does its requests: this holds the two together.
  package func inconsistency(under contract: Contract) -> String? {
    if summary != Summary(personas) { return "the summary" }
    let ids = personas.compactMap(\.id)
    if Set(ids).count != ids.count { return "a persona is in it twice" }
    for persona in personas {
      if let reason = persona.inconsistency(under: contract) { return "\(persona.name): \(reason)" }
    }
    return nil
  }
}

extension PersonaPlan {
  fileprivate func inconsistency(under contract: Contract) -> String? {
    let paths = changes.map(\.path) + sideEffects.map(\.path) + (basis?.unchanged ?? [:]).keys
    if let path = paths.first(where: { contract.field(named: fieldName(ofPath: $0)) == nil }) {
      return "'\(path)' is no field"
    }
    if Set(changes.map(\.path)).count != changes.count { return "a value is changed twice" }
    switch action {
    case .blocked, .delete: return "a persona that is \(action == .blocked ? "blocked" : "to be deleted")"
    case .none: return isNothing ? nil : "no change is to be made, and yet there is one"
    case .update, .create: return requestInconsistency(under: contract)
    }
  }

  private var isNothing: Bool {
    request == nil && changes.isEmpty && sideEffects.isEmpty && basis != nil && id.map(isIdentifier) == true
  }

  private func requestInconsistency(under contract: Contract) -> String? {
    guard let request, let body = request.body.members, !body.isEmpty else { return "there is no request" }
    if action == .update {
      guard let id, isIdentifier(id), basis != nil else { return "the id" }
      guard request.method == "PUT", request.path == contract.resource.path(of: id) else { return "the request's path" }
    } else {
      guard id == nil, basis == nil, body[contract.nameField] == .string(name) else { return "the name" }
      guard request.method == "POST", request.path == contract.resource.path else { return "the request's path" }
    }
    if let name = body.keys.sorted().first(where: { !isExplained($0, body[$0] ?? .null, under: contract) }) {
      return "'\(name)' is not sent as the changes say"
    }
    if let change = changes.first(where: { !isCarriedOut($0, by: body, under: contract) }) {
      return "'\(change.path)' is to be changed, and the request does not"
    }
    return nil
  }

  /// Whether what the request sends for a field is what the changes say.
  ///
  /// The options besides those that change are shown as sent back as they are.
  private func isExplained(_ name: String, _ value: JSONValue, under contract: Contract) -> Bool {
    guard let field = contract.field(named: name) else { return false }
    guard field.schema.isObject, value.members != nil else {
      return changes.contains { $0.path == name && $0.after == value }
    }
    return changes.contains { $0.field == name && optionName(ofPath: $0.path) != nil }
  }

  /// Whether the request sends a change's value, or the change is a reset that another one brings.
  private func isCarriedOut(_ change: Change, by body: [String: JSONValue], under contract: Contract) -> Bool {
    guard let sent = body[change.field] else {
      let resets = contract.field(named: change.field)?.traits.nullResets ?? false
      return resets && change.after == .null && change.path == change.field
    }
    return optionName(ofPath: change.path).map { sent[$0] == change.after } ?? (sent == change.after)
  }
}
