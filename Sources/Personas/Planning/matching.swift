package import YAMLNodes

/// Which persona on the server a file's persona is.
package enum Match: Equatable, Sendable {
  /// The one with this id.
  case live(id: String)
  /// None: it is to be created.
  case create
  /// It cannot be told.
  case problem(Diagnostic)
}

extension [DesiredPersona] {
  /// Whether the list of the server's personas is needed to find these.
  package var needSummaries: Bool { contains { $0.id == nil } }

  /// Finds each persona on the server: by its id, else by its exact name, which must be unique there.
  ///
  /// - Parameter summaries: The server's list; may be empty if `needSummaries` is false.
  /// - Returns: One match for each persona, in their order.
  package func matches(in summaries: [PersonaSummary], under contract: Contract) -> [Match] {
    let idsByName = Dictionary(grouping: summaries) { [UInt8]($0.name.utf8) }.mapValues { $0.map(\.id) }
    var claims: [String: DesiredPersona] = [:]
    return map { persona in
      let match = persona.match(in: idsByName, under: contract)
      guard case .live(let id) = match else { return match }
      guard let first = claims.updateValue(persona, forKey: id) else { return match }
      claims[id] = first
      return .problem(
        .error(
          .duplicatePersona, "this persona is also described elsewhere: both are \(id) on the server",
          at: persona.range,
          notes: [Diagnostic.Note(message: "the other one", position: first.range.start)]))
    }
  }
}

extension DesiredPersona {
  fileprivate func match(in idsByName: [[UInt8]: [String]], under contract: Contract) -> Match {
    if let id { return .live(id: id.value) }
    guard let name = field(contract.nameField), let text = name.value.text else { return .create }
    let ids = idsByName[[UInt8](text.utf8), default: []].uniqued()
    switch ids.count {
    case 0: return .create
    case 1: return .live(id: ids[0])
    default:
      return .problem(
        .error(
          .account, "the server has \(ids.count) personas named '\(text)'", at: name.range,
          help: "add one of these: \(ids.sorted().map { "id: \($0)" }.joined(separator: ", "))"))
    }
  }
}
