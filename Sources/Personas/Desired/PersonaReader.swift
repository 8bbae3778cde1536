package import YAMLNodes

/// Turns a document of a persona file into the persona it describes.
package struct PersonaReader {
  private let contract: Contract
  private let isWhole: Bool
  private let checker = ValueChecker()
  private var problems: [Diagnostic] = []

  private init(contract: Contract, isWhole: Bool) {
    self.contract = contract
    self.isWhole = isWhole
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - isWhole: False if the YAML had errors: what seems to be missing may have been lost with them.
  /// - Returns: The persona, or nil if the document is not one; and everything that is wrong or odd with it.
  ///   A persona whose problems contain an error must not be used further than to find more problems.
  package static func read(
    _ node: Node, under contract: Contract, isWhole: Bool = true
  ) -> (persona: DesiredPersona?, problems: [Diagnostic]) {
    var reader = PersonaReader(contract: contract, isWhole: isWhole)
    let persona = reader.persona(node)
    return (persona, reader.problems)
  }

  private mutating func persona(_ node: Node) -> DesiredPersona? {
    guard let entries = node.entries else {
      problems.append(
        .error(
          .wrongType, "a persona is a mapping of keys to values, and this is \(JSONValue(node).kind)", at: node.range,
          help: node.string?.contains(":") == true ? "is a space missing after ':'?" : nil))
      return nil
    }
    var id: Located<String>?
    var fields: [DesiredField] = []
    var references: [NameReference] = []
    var textFiles: [TextFileReference] = []
    var declared: [String: Node.Key] = [:]
    for entry in entries {
      let key = entry.key
      if key.name == Contract.idKey {
        id = identifier(entry.value, key: key.name)
        continue
      }
      guard let field = contract.field(declaredBy: key.name) else {
        problems.append(unknownKey(entry))
        continue
      }
      if let first = declared.updateValue(key, forKey: field.name) {
        problems.append(twice(key, first: first))
      }
      if key.name == field.traits.nameKey {
        references.append(
          NameReference(field: field, names: names(entry.value, of: field, key: key.name), range: entry.value.range))
      } else if key.name == field.traits.fileKey {
        textFiles.append(TextFileReference(field: field, paths: files(entry.value, key: key.name)))
      } else if let value = checked(entry.value, of: field) {
        fields.append(value)
      }
    }
    let range = entries.first?.key.range ?? node.range
    if isWhole, !entries.contains(where: { $0.key.name == Contract.idKey }), declared[contract.nameField] == nil {
      problems.append(
        .error(
          .missingKey, "the persona has neither '\(contract.nameField)' nor '\(Contract.idKey)'", at: range,
          help: "add '\(contract.nameField): …', by which it is found on the server"))
    }
    return DesiredPersona(id: id, fields: fields, references: references, textFiles: textFiles, range: range)
      .sorted(under: contract)
  }

  private mutating func checked(_ node: Node, of field: Field) -> DesiredField? {
    let found = checker.problems(of: node, in: field)
    problems += found
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    if field.name == contract.nameField, let problem = nameProblem(node) {
      problems.append(problem)
      return nil
    }
    if field.traits.catalogue != nil, JSONValue(node) != .null {
      let before = problems.count
      for item in node.elements ?? [node] { _ = identifier(item, key: field.name, nameKey: field.traits.nameKey) }
      guard problems.count == before else { return nil }
    }
    let members = node.entries?.map { ($0.key.name, $0.value.range) } ?? []
    return DesiredField(
      field: field,
      value: field.canonical(JSONValue(node)),
      range: node.range,
      members: Dictionary(members) { first, _ in first }
    )
  }

  /// A name is what a persona is found by: blanks at its ends would be lost on a server that trims.
  private func nameProblem(_ node: Node) -> Diagnostic? {
    guard let name = node.string else { return nil }
    if trimmedText(name).isEmpty { return .error(.name, "the name is empty", at: node.range) }
    guard trimmedText(name).utf8.elementsEqual(name.utf8), !name.unicodeScalars.contains(where: \.isInvisible)
    else {
      return .error(
        .name, "the name begins or ends with a blank, or has a line break or an invisible character in it",
        at: node.range, help: "write '\(plainName(name))'")
    }
    return nil
  }

  private func plainName(_ name: String) -> String {
    let words = name.unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String(String.UnicodeScalarView($0.filter { !$0.isInvisible })) }.joined(separator: " ")
  }

  private mutating func identifier(_ node: Node, key: String, nameKey: String? = nil) -> Located<String>? {
    if let id = node.string, isIdentifier(id) { return Located(id, at: node.range) }
    let help = nameKey.map { "an id has letters, digits, '-' and '_'; to give a name, write '\($0): …'" }
    problems.append(
      .error(
        .identifier, "'\(key)' must be an id", at: node.range, help: help ?? "an id has letters, digits, '-' and '_'"))
    return nil
  }

  /// The names under a name key: one, or a list where the field is a list.
  private mutating func names(_ node: Node, of field: Field, key: String) -> [Located<String>] {
    if case .array = field.schema, node.elements == nil {
      problems.append(
        .error(.wrongType, "'\(key)' must be a list of names", at: node.range, help: "write '\(key): [a, b]'"))
      return []
    }
    if case .string = field.schema, node.string == nil {
      problems.append(notText(node, key: key))
      return []
    }
    return texts(node, key: key)
  }

  /// The paths under a file key: one, or a list.
  private mutating func files(_ node: Node, key: String) -> [Located<String>] {
    if node.elements?.isEmpty == true {
      problems.append(
        .error(.wrongType, "'\(key)' names no file", at: node.range, help: "leave the key out, or name one"))
    }
    return texts(node, key: key)
  }

  /// One text, or a list of texts.
  private mutating func texts(_ node: Node, key: String) -> [Located<String>] {
    (node.elements ?? [node]).compactMap { item in
      if let text = item.string, !text.isEmpty { return Located(text, at: item.range) }
      problems.append(notText(item, key: key))
      return nil
    }
  }

  private func notText(_ node: Node, key: String) -> Diagnostic {
    let what = node.string == "" ? "empty text" : JSONValue(node).kind
    return .error(.wrongType, "'\(key)' must be text, not \(what)", at: node.range, help: quotingHelp(for: node))
  }

  private func unknownKey(_ entry: Node.Entry) -> Diagnostic {
    let key = entry.key
    if isNamedLikeCredential(key.name) {
      return credentialProblem("'\(key.name)' is no key of a persona", at: entry.value.range)
    }
    let help = nearestName(to: key.name, among: contract.fileKeys).map { "did you mean '\($0)'?" }
    return .error(
      .unknownKey, "unknown key '\(key.name)'", at: key.range,
      help: help ?? "'anamctl explain' lists the keys of a persona")
  }

  private func twice(_ key: Node.Key, first: Node.Key) -> Diagnostic {
    .error(
      .conflictingKeys, "'\(key.name)' and '\(first.name)' say the same thing", at: key.range,
      help: "keep one of the two",
      notes: [Diagnostic.Note(message: "'\(first.name)' is here", position: first.range.start)])
  }
}
