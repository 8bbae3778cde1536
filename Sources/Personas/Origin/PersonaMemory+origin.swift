import Basics

extension PersonaMemory {
  /// Returns where a live value comes from; nil if git has to be asked deeper.
  func origin(
    of value: JSONValue, at path: ValuePath, names: KnownNames, under contract: Contract
  ) -> Origin? {
    func isAsked(_ statement: Statement) -> Bool {
      statement.saying.said(at: path).map { names.asks($0, for: value, at: path, under: contract) } ?? false
    }
    if let newest = statements.first(where: isAsked) { return .repository(newest.commit) }
    guard depth >= .line else { return nil }
    guard let baseStatements else { return .unknown }
    if hiddenFields.contains(path.field), let base = baseStatements.first, base.saying.said(at: path) == nil {
      return .unknown
    }
    guard let base = baseStatements.lazy.compactMap({ $0.saying.said(at: path) }).first else {
      return baseStatements.isEmpty ? .unmanaged : .unknown
    }
    if base == .nothing { return .unmanaged }
    guard isComplete, !hiddenFields.contains(path.field) else { return .unknown }
    guard depth >= .ancestors else { return nil }
    if let newest = others.first(where: isAsked) { return .repository(newest.commit) }
    let managing = baseStatements.prefix { $0.saying.said(at: path) != .nothing }
    return .elsewhere(takenOver: managing.last { $0.saying.said(at: path) != nil }?.commit)
  }

  /// Returns since when the files have asked for a value; nil where only the work tree asks.
  func since(of value: JSONValue, at path: ValuePath, names: KnownNames, under contract: Contract) -> Since? {
    let asking = statements.prefix { statement in
      statement.saying.said(at: path).map { names.asks($0, for: value, at: path, under: contract) } ?? true
    }
    guard let oldest = asking.last(where: { $0.saying.said(at: path) != nil }) else { return nil }
    return Since(
      oldest.commit, isOrOlder: !isComplete && asking.count == statements.count,
      isThisChange: oldest.commit.id == mergeRef)
  }

  /// Returns the text that was edited both elsewhere and in the files: of all that the first parents asked for, the
  /// nearest to the server's; nil if the files ask for that one still.
  func commonText(of live: String, desired: String, at path: ValuePath, under contract: Contract) -> String? {
    let texts = statements.compactMap { statement -> String? in
      guard case .value(let value)? = statement.saying.said(at: path) else { return nil }
      return value.text
    }
    guard !live.isEmpty, let nearest = nearestText(to: live, among: texts).map({ texts[$0] }),
      !contract.isSame(.string(nearest), as: .string(desired), at: path)
    else { return nil }
    return nearest
  }
}
