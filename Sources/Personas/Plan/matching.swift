import Algorithms
package import Basics

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
  /// - Parameters:
  ///   - summaries: The server's list; may be empty if `needSummaries` is false.
  ///   - others: Personas of the files that are not meant: what they describe by its id is theirs.
  /// - Returns: One match for each persona, in their order.
  package func matches(
    in summaries: [PersonaSummary], besides others: [DesiredPersona] = [], under contract: Contract
  ) -> [Match] {
    let names = ListedNames(summaries)
    var claims = Dictionary(others.compactMap { other in other.id.map { ($0.value, other) } }) { first, _ in first }
    return map { persona in
      let match = persona.match(in: names, under: contract)
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
  /// Returns why the persona that the server's list has under this one's name is not taken for it.
  ///
  /// The persona itself shows another name. Nil if the names agree, or if it was not found by its name.
  ///
  /// - Parameter formerName: The name by which it was found, if that is not the one that the file gives it now.
  package func problem(
    confirming live: LivePersona, as formerName: String? = nil, under contract: Contract
  ) -> Diagnostic? {
    guard id == nil, let name = field(contract.nameField), let listed = formerName ?? name.value.text,
      let own = live.name(under: contract), !own.utf8.elementsEqual(listed.utf8)
    else { return nil }
    return .error(
      .account, "the server's list calls \(live.id) '\(listed)', and the persona itself says '\(own)'", at: name.range,
      help: "somebody may be renaming it: run it again, or add 'id: \(live.id)' to take this one whatever it is called")
  }

  /// Returns why a persona that is not in the server's list is not created: one that was read has its name.
  package func problem(creatingBeside live: LivePersona, under contract: Contract) -> Diagnostic? {
    guard let name = field(contract.nameField), let wanted = name.value.text,
      live.name(under: contract)?.utf8.elementsEqual(wanted.utf8) == true
    else { return nil }
    return .error(
      .account, "\(live.id) says that it is called '\(wanted)', and the server's list calls it otherwise",
      at: name.range,
      help: "a second one would be created: run it again, or describe it once, with 'id: \(live.id)'")
  }

  /// Returns why the persona that the server's list has under this one's name is not taken for it: there is none.
  package func problem(missing id: String, under contract: Contract) -> Diagnostic {
    guard self.id == nil else {
      return .error(
        .account, "the server has no persona with the id \(id)", at: self.id?.range ?? range,
        help: "take the id out to have the persona found by its name, or created")
    }
    return .error(
      .account, "the server's list has \(id) under this name, and there is no such persona",
      at: field(contract.nameField)?.range ?? range,
      help: "it was created or deleted a moment ago: run it again")
  }

  fileprivate func match(in names: ListedNames, under contract: Contract) -> Match {
    if let id { return .live(id: id.value) }
    guard let name = field(contract.nameField), let text = name.value.text else { return .create }
    let ids = names.ids(of: text)
    switch ids.count {
    case 0: return names.problem(creating: text, at: name.range).map(Match.problem) ?? .create
    case 1: return .live(id: ids[0])
    default:
      return .problem(
        .error(
          .account, "the server has \(ids.count) personas named '\(text)'", at: name.range,
          help: "add one of these: \(ids.sorted().map { "id: \($0)" }.joined(separator: ", "))"))
    }
  }
}

/// The names of the server's list.
private struct ListedNames {
  private let idsByName: [[UInt8]: [String]]
  /// By their canonical equivalence: an accent in either spelling.
  private let summaries: [PersonaSummary]

  init(_ summaries: [PersonaSummary]) {
    self.summaries = summaries
    idsByName = Dictionary(grouping: summaries) { [UInt8]($0.name.utf8) }.mapValues { $0.map(\.id) }
  }

  func ids(of name: String) -> [String] { Array(idsByName[[UInt8](name.utf8), default: []].uniqued()) }

  /// Returns why a persona that the list does not have is not created; nil if it may be.
  ///
  /// A server may keep names in one of Unicode's forms, and would get another persona from every run.
  func problem(creating name: String, at range: SourceRange) -> Diagnostic? {
    if let nameless = summaries.first(where: { !$0.isNamed }) {
      return .error(
        .account, "the server's list has personas without a name, such as \(nameless.id): this one may be among them",
        at: range, help: "add its 'id', or look at what the server answers with --trace-bodies")
    }
    guard let same = summaries.first(where: { $0.name == name }) else { return nil }
    return .error(
      .account,
      "the server has this name in another spelling, \(same.id): \(confusableDifference(of: name, from: same.name))",
      at: range, help: "write the name as the server has it, or add 'id: \(same.id)'")
  }
}
