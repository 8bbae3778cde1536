package import Basics

extension [DesiredPersona] {
  /// Returns an error for each persona that an earlier one describes already: the same id, or the same name unless
  /// both have ids.
  package func duplicateProblems(under contract: Contract) -> [Diagnostic] {
    var firstByID: [String: DesiredPersona] = [:]
    var firstByName: [[UInt8]: DesiredPersona] = [:]
    var problems: [Diagnostic] = []
    for persona in self {
      if let id = persona.id {
        if let first = firstByID[id.value] {
          problems.append(duplicate("id '\(id.value)'", at: id.range, first: first.id?.range ?? first.range))
        } else {
          firstByID[id.value] = persona
        }
      }
      guard let name = persona.field(contract.nameField), let text = name.value.text else { continue }
      let key = [UInt8](text.utf8)
      if let first = firstByName[key] {
        if persona.id == nil || first.id == nil {
          let firstName = first.field(contract.nameField)?.range ?? first.range
          problems.append(duplicate("name '\(shown(text))'", at: name.range, first: firstName))
        }
      } else {
        firstByName[key] = persona
      }
    }
    return problems
  }

  /// Returns a warning for each persona whose name a reader would mistake for an earlier one's, unless both have ids.
  package func lookalikeProblems(under contract: Contract) -> [Diagnostic] {
    var firstBySkeleton: [String: DesiredPersona] = [:]
    return compactMap { persona in
      guard let name = persona.field(contract.nameField), let text = name.value.text else { return nil }
      let skeleton = confusableSkeleton(text)
      guard let first = firstBySkeleton[skeleton] else {
        firstBySkeleton[skeleton] = persona
        return nil
      }
      guard persona.id == nil || first.id == nil, let other = first.field(contract.nameField),
        let otherText = other.value.text, !text.utf8.elementsEqual(otherText.utf8)
      else { return nil }
      return .warning(
        .lookalikeName, "the name '\(shown(text))' looks like that of another persona, '\(shown(otherText))'",
        at: name.range,
        help: "write the same name, or one that can be told apart: \(confusableDifference(of: text, from: otherText))",
        notes: [Diagnostic.Note(message: "the other one is here", position: other.range.start)])
    }
  }

  private func duplicate(_ what: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    .error(
      .duplicatePersona, "another persona has the \(what)", at: range, help: "describe each persona once",
      notes: [Diagnostic.Note(message: "the first one is here", position: first.start)])
  }
}
