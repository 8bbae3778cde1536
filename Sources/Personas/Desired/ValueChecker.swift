import YAMLNodes

/// Checks the values of a file against their schemas.
struct ValueChecker {
  /// Returns everything that is wrong with `node` as the value of `field`.
  func problems(of node: Node, in field: Field) -> [Diagnostic] {
    if case .null = node.value, !field.schema.isUnmanageable {
      guard !field.property.isNullable, !field.traits.nullResets else { return [] }
      return [nullProblem(node, of: field)]
    }
    return problems(of: node, schema: field.schema, path: field.name)
  }

  /// The recursion follows the schema, not the input.
  private func problems(of node: Node, schema: Schema, path: String) -> [Diagnostic] {
    switch schema {
    case .string(let allowed):
      stringProblems(node, allowed: allowed, path: path)
    case .boolean:
      node.boolean == nil ? [mismatch(node, schema, path: path, help: "write true or false")] : []
    case .number(let range):
      numberProblems(node, range: range, path: path)
    case .array(let item):
      node.elements.map { $0.flatMap { problems(of: $0, schema: item, path: path) } }
        ?? [mismatch(node, schema, path: path, help: "write [\(node.text ?? "a, b")]")]
    case .object, .oneOf:
      node.entries.map { objectProblems($0, at: node, shapes: schema.shapes, path: path) }
        ?? [mismatch(node, schema, path: path)]
    case .freeForm:
      node.entries == nil ? [mismatch(node, schema, path: path)] : []
    case .unmanageable(let reason):
      [.error(.unmanageable, "'\(path)' cannot be managed: \(reason)", at: node.range, help: "leave the key out")]
    }
  }

  private func stringProblems(_ node: Node, allowed: [String]?, path: String) -> [Diagnostic] {
    let schema = Schema.string(allowed: allowed)
    guard let text = node.string else {
      return [mismatch(node, schema, path: path, help: quotingHelp(for: node))]
    }
    guard let allowed, !allowed.contains(text) else { return [] }
    let nearest = allowed.first { !text.isEmpty && $0.hasPrefix(text) } ?? nearestName(to: text, among: allowed)
    let help = nearest.map { "did you mean '\($0)'?" }
    return [.error(.unknownValue, "'\(path)' must be \(schema.expectation), not '\(text)'", at: node.range, help: help)]
  }

  private func numberProblems(_ node: Node, range: NumberRange, path: String) -> [Diagnostic] {
    let schema = Schema.number(range)
    guard let number = node.number else {
      let isQuoted = node.string.map { Number(coreSchema: $0) != nil } ?? false
      return [mismatch(node, schema, path: path, help: isQuoted ? "take the quotes away" : nil)]
    }
    guard range.contains(number) else { return [outOfRange(node, number, schema, path: path)] }
    guard let text = node.text, text.hasPrefix("0"), text.count > 1, text.utf8.allSatisfy(isDigit) else { return [] }
    return [
      .warning(.octalNumber, "'\(text)' is \(number), not an octal number", at: node.range, help: "write \(number)")
    ]
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A mapping fits if it fits one of the shapes; else the problem is named as narrowly as it can be.
  private func objectProblems(
    _ entries: [Node.Entry], at node: Node, shapes: [Schema.Shape], path: String
  ) -> [Diagnostic] {
    for shape in shapes {
      let found = entries.flatMap { problems(of: $0, in: [shape], path: path) }
      if found.allSatisfy({ $0.severity == .warning }) { return found }
    }
    let found = entries.flatMap { problems(of: $0, in: shapes, path: path) }
    return found.isEmpty ? [noShapeFits(entries, at: node, shapes: shapes, path: path)] : found
  }

  /// What is wrong with one entry under every one of the shapes that have its key.
  private func problems(of entry: Node.Entry, in shapes: [Schema.Shape], path: String) -> [Diagnostic] {
    let path = "\(path).\(entry.key.name)"
    let candidates = shapes.flatMap(\.properties).filter { $0.name == entry.key.name }
    guard !candidates.isEmpty else {
      let known = shapes.flatMap(\.properties).map(\.name).uniqued()
      let nearest = nearestName(to: entry.key.name, among: known).map { "did you mean '\($0)'?" }
      let help = nearest ?? "the keys are \(known.joined(separator: ", "))"
      return [.error(.unknownKey, "unknown key '\(path)'", at: entry.key.range, help: help)]
    }
    let found = candidates.map { problems(of: entry.value, in: $0, path: path) }
    if let fitting = found.first(where: { !$0.contains { $0.severity == .error } }) { return fitting }
    if found.count == 1 { return found[0] }
    let areNumbers = candidates.allSatisfy(\.schema.isNumber)
    if areNumbers, entry.value.number == nil {
      return problems(of: entry.value, schema: .number(NumberRange()), path: path)
    }
    return [rangesProblem(entry, shapes: shapes, path: path)]
  }

  private func problems(of node: Node, in property: Schema.Property, path: String) -> [Diagnostic] {
    if case .null = node.value, property.isNullable, !property.schema.isUnmanageable { return [] }
    return problems(of: node, schema: property.schema, path: path)
  }

  /// The value breaks every shape that has the key: say what each of them wants.
  private func rangesProblem(_ entry: Node.Entry, shapes: [Schema.Shape], path: String) -> Diagnostic {
    let wanted = shapes.compactMap { shape in
      shape.properties.first { $0.name == entry.key.name }.map { "\(shape.title): \($0.schema.expectation)" }
    }
    return .error(
      .outOfRange, "'\(path)' cannot be \(entry.value.text ?? JSONValue(entry.value).kind)", at: entry.value.range,
      help: wanted.joined(separator: "; "))
  }

  private func noShapeFits(
    _ entries: [Node.Entry], at node: Node, shapes: [Schema.Shape], path: String
  ) -> Diagnostic {
    let breaches = shapes.map { shape in
      let keys = entries.filter { !problems(of: $0, in: [shape], path: path).isEmpty }.map(\.key.name)
      return "\(shape.title) (not with \(keys.joined(separator: ", ")))"
    }
    return .error(
      .optionShape, "no kind of voice takes these keys of '\(path)' together", at: node.range,
      help: "the kinds are \(breaches.joined(separator: "; "))")
  }

  private func mismatch(_ node: Node, _ schema: Schema, path: String, help: String? = nil) -> Diagnostic {
    .error(
      .wrongType, "'\(path)' must be \(schema.expectation), not \(JSONValue(node).kind)", at: node.range, help: help)
  }

  private func outOfRange(_ node: Node, _ number: Number, _ schema: Schema, path: String) -> Diagnostic {
    .error(.outOfRange, "'\(path)' must be \(schema.expectation), not \(number)", at: node.range)
  }

  private func nullProblem(_ node: Node, of field: Field) -> Diagnostic {
    var help = "leave the key out to leave the field as it is"
    if let text = field.traits.nullMeans?.text {
      help += text.isEmpty ? "; write \"\" for none" : "; write \(text) for none"
    }
    return .error(.null, "'\(field.name)' cannot be null", at: node.range, help: help)
  }
}

/// Returns how to write a plain scalar if text is meant.
func quotingHelp(for node: Node) -> String? {
  switch node.value {
  case .boolean, .number: node.text.map { "if text is meant, quote it: \"\($0)\"" }
  case .null: node.text.flatMap { $0.isEmpty ? nil : "if text is meant, quote it: \"\($0)\"" }
  default: nil
  }
}

extension Sequence<String> {
  /// The elements in order, each once.
  func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
