package import Basics
package import YAML

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
  ///   A persona whose problems contain an error may be used only to find more problems.
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
          help: helpForRoot(node)))
      return nil
    }
    var id: Located<String>?
    var fields = [DesiredField?](repeating: nil, count: contract.fields.count)
    var references: [NameReference] = []
    var textFiles: [TextFileReference] = []
    var declared = [Node.Key?](repeating: nil, count: contract.fields.count)
    for entry in entries {
      let key = entry.key
      if key.name == Contract.idKey {
        id = identifier(entry.value, key: key.name)
        continue
      }
      guard let place = contract.place(declaredBy: key.name) else {
        problems.append(unknownKey(entry))
        continue
      }
      let field = contract.fields[place]
      if let first = declared[place] {
        problems.append(twice(key, first: first))
      }
      declared[place] = key
      if key.name == field.traits.nameKey {
        references.append(
          NameReference(
            field: field, names: names(entry.value, of: field, key: key.name), range: entry.value.range, key: key))
      } else if key.name == field.traits.fileKey {
        textFiles.append(TextFileReference(field: field, paths: files(entry.value, of: field, key: key.name), key: key))
      } else {
        fields[place] = checked(entry.value, of: field, key: key)
      }
    }
    let range = entries.first?.key.range ?? node.range
    let isNamed = contract.place(declaredBy: contract.nameField).map { declared[$0] != nil } ?? false
    if isWhole, !isNamed, !entries.contains(where: { $0.key.name == Contract.idKey }), !seemsMisnamed(entries) {
      problems.append(
        .error(
          .missingKey, "the persona has neither '\(contract.nameField)' nor '\(Contract.idKey)'", at: range,
          help: "add '\(contract.nameField): …', by which it is found on the server"))
    }
    return DesiredPersona(
      id: id, fields: fields.compactMap(\.self), references: references, textFiles: textFiles, range: range)
  }

  private func helpForRoot(_ node: Node) -> String {
    if node.elements != nil { return "remove the '- ' before its keys; a line '---' separates several personas" }
    return node.string?.utf8.contains(UInt8(ascii: ":")) == true
      ? "is a space missing after ':'?" : "write 'key: value' on each line, as in '\(contract.nameField): …'"
  }

  /// Whether a persona without a name has an unknown key in its place, which is an error already.
  private func seemsMisnamed(_ entries: [Node.Entry]) -> Bool {
    let unknown = entries.filter { contract.place(declaredBy: $0.key.name) == nil }
    if unknown.count == entries.count { return !entries.isEmpty }
    return unknown.contains { entry in
      nearestName(to: entry.key.name, among: contract.fileKeys) == contract.nameField
    }
  }

  private mutating func checked(_ node: Node, of field: Field, key: Node.Key) -> DesiredField? {
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
    let members =
      node.entries?.map { ($0.key.name, $0.value.range) }
      ?? node.elements?.compactMap { item in item.string.map { ($0, item.range) } } ?? []
    return DesiredField(
      field: field,
      value: field.canonical(JSONValue(node)),
      range: node.range,
      members: Dictionary(members) { first, _ in first },
      declaration: .value(key: key)
    )
  }

  /// A name is what a persona is found by: blanks at its ends would be lost on a server that trims.
  private func nameProblem(_ node: Node) -> Diagnostic? {
    guard let name = node.string else { return nil }
    if plainName(name).isEmpty {
      return .error(.name, "the name is empty", at: node.range, help: "write what the persona is called")
    }
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
    guard let id = node.string else {
      problems.append(notText(node, key: key))
      return nil
    }
    if isIdentifier(id) { return Located(id, at: node.range) }
    let form = "an id has letters, digits, '-' and '_', 128 at most"
    let help = nameKey.map { "\(form); to give a name, write '\($0): …'" }
    problems.append(.error(.identifier, "'\(shown(id))' is not an id", at: node.range, help: help ?? form))
    return nil
  }

  /// The names under a name key: one, or a list where the field is a list.
  private mutating func names(_ node: Node, of field: Field, key: String) -> [Located<String>] {
    if case .null = node.value {
      problems.append(checker.nullProblem(node, of: field, key: key))
      return []
    }
    if case .array = field.schema, node.elements == nil {
      let help = "write '\(key): [\(shown(node.text ?? "a, b"))]'"
      problems.append(
        .error(.wrongType, "'\(key)' must be a list of names", at: node.range, help: node.disguise?.advice ?? help))
      return []
    }
    if case .string = field.schema, node.string == nil {
      problems.append(notText(node, key: key))
      return []
    }
    return texts(node, key: key)
  }

  /// The paths under a file key: one, or a list.
  private mutating func files(_ node: Node, of field: Field, key: String) -> [Located<String>] {
    if case .null = node.value {
      problems.append(checker.nullProblem(node, of: field, key: key))
      return []
    }
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
      problems.append(notText(item, key: key, isItem: node.elements != nil))
      return nil
    }
  }

  private func notText(_ node: Node, key: String, isItem: Bool = false) -> Diagnostic {
    let what = node.string == "" ? "empty text" : JSONValue(node).kind
    let place = isItem ? "an item of '\(key)'" : "'\(key)'"
    let help =
      switch node.value {
      case .boolean, .number: textHelp(for: node)
      case _ where isItem: "write a text, or remove the item"
      default: "write a text, as in '\(key): …', or leave the key out"
      }
    return .error(.wrongType, "\(place) must be text, not \(what)", at: node.range, help: help)
  }

  private func unknownKey(_ entry: Node.Entry) -> Diagnostic {
    let key = entry.key
    if isNamedLikeCredential(key.name) {
      return credentialProblem("'\(key.name)' is not a key of a persona", at: entry.value.range)
    }
    let owner = contract.fields.first { field in
      field.schema.shapes.contains { $0.properties.contains { $0.name == key.name } }
    }
    let help =
      owner.map { "it belongs below '\($0.name):', indented" }
      ?? Disguise(in: key.name)?.advice ?? suggestion(for: key.name, among: contract.fileKeys)
      ?? "'anamctl explain' lists the keys of a persona"
    return .error(.unknownKey, "unknown key '\(shown(key.name))'", at: key.range, help: help)
  }

  private func twice(_ key: Node.Key, first: Node.Key) -> Diagnostic {
    .error(
      .conflictingKeys, "'\(key.name)' and '\(first.name)' say the same thing", at: key.range,
      help: "keep one of the two",
      notes: [Diagnostic.Note(message: "'\(first.name)' is here", position: first.range.start)])
  }
}
