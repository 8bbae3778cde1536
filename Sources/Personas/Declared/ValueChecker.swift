import Algorithms
import Basics
import YAML

/// Checks the values of a file against their schemas.
struct ValueChecker {
  /// Returns everything that is wrong with `node` as the value of `field`.
  func problems(of node: Node, in field: Field) -> [Diagnostic] {
    if case .null = node.value, !field.schema.isUnmanageable {
      guard !field.property.isNullable, !field.traits.nullResets else { return [] }
      return [nullProblem(node, of: field, key: field.name)]
    }
    return problems(of: node, schema: field.schema, path: field.name)
  }

  /// The recursion follows the schema, not the input.
  private func problems(of node: Node, schema: Schema, path: String) -> [Diagnostic] {
    switch schema {
    case .string(let allowed):
      stringProblems(node, allowed: allowed, path: path)
    case .boolean:
      node.boolean == nil ? [mismatch(node, schema, path: path, help: booleanHelp(for: node))] : []
    case .number(let range):
      numberProblems(node, range: range, path: path)
    case .array(let item):
      node.elements.map { $0.flatMap { problems(of: $0, schema: item, path: "\(path)[]") } }
        ?? [mismatch(node, schema, path: path, help: "write [\(shown(node.text ?? "a, b"))]")]
    case .object, .oneOf:
      node.entries.map { objectProblems($0, at: node, shapes: schema.shapes, path: path) }
        ?? [mismatch(node, schema, path: path, help: mappingHelp(for: node, shapes: schema.shapes))]
    case .freeForm:
      node.entries == nil
        ? [mismatch(node, schema, path: path, help: mappingHelp(for: node, shapes: schema.shapes))] : []
    case .unmanageable(let reason):
      [.error(.unmanageable, "\(quoted(path)) cannot be managed: \(reason)", at: node.range, help: "leave the key out")]
    }
  }

  private func stringProblems(_ node: Node, allowed: [String]?, path: String) -> [Diagnostic] {
    let schema = Schema.string(allowed: allowed)
    guard let text = node.string else {
      return [mismatch(node, schema, path: path, help: textHelp(for: node))]
    }
    guard let allowed, !allowed.contains(text) else { return [] }
    let begun = allowed.first { !text.isEmpty && $0.hasPrefix(text) }.map { "did you mean '\($0)'?" }
    let help: String
    if let near = begun ?? suggestion(for: text, among: allowed) {
      help = begun == nil && isNextVersion(text, of: allowed) ? "\(near) \(newerAPIHelp)" : near
    } else {
      help = "'anamctl explain \(field(of: path))' says what it is" + (text.isEmpty ? "" : ". \(newerAPIHelp)")
    }
    let message = "\(quoted(path)) must be \(schema.expectation), not '\(shown(text))'"
    return [.error(.unknownValue, message, at: node.range, help: help)]
  }

  private func numberProblems(_ node: Node, range: NumberRange, path: String) -> [Diagnostic] {
    let schema = Schema.number(range)
    guard let number = node.number else {
      return [
        mismatch(node, schema, path: path, help: numberHelp(for: node, range: range) ?? "write \(range.expectation)")
      ]
    }
    guard range.contains(number) else {
      let message = "\(quoted(path)) must be \(schema.expectation), not \(number)"
      return [.error(.outOfRange, message, at: node.range, help: rangeHelp(for: number, range: range))]
    }
    guard let text = node.text, text.hasPrefix("0"), text.count > 1, text.utf8.allSatisfy(isDigit) else { return [] }
    return [
      .warning(.octalNumber, "'\(text)' is \(number), not an octal number", at: node.range, help: "write \(number)")
    ]
  }

  /// Whether a value differs from one of the list by the digits at its end alone: it may be newer than the contract.
  private func isNextVersion(_ text: String, of allowed: [String]) -> Bool {
    func stem(_ text: String) -> Substring.UTF8View {
      text[...].utf8.dropLast(text.utf8.reversed().prefix(while: isDigit).count)
    }
    return text.utf8.last.map(isDigit) == true && allowed.contains { stem($0).elementsEqual(stem(text)) }
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
    let path = "\(path).\(shown(entry.key.name))"
    let candidates = shapes.flatMap { $0.properties.filter { $0.name == entry.key.name } }
    guard !candidates.isEmpty else {
      let known = Array(shapes.flatMap(\.properties).map(\.name).uniqued())
      let help =
        Disguise(in: entry.key.name)?.advice ?? suggestion(for: entry.key.name, among: known)
        ?? "the keys are \(known.joined(separator: ", "))"
      return [.error(.unknownKey, "unknown key '\(path)'", at: entry.key.range, help: help)]
    }
    let found = candidates.map { problems(of: entry.value, in: $0, path: path) }
    if let fitting = found.first(where: { !$0.contains { $0.severity == .error } }) { return fitting }
    if candidates.allSatisfy({ $0.schema == candidates[0].schema }) { return found[0] }
    let areNumbers = candidates.allSatisfy(\.schema.isNumber)
    if areNumbers, entry.value.number == nil {
      let help = numberHelp(for: entry.value, range: NumberRange()) ?? expectations(of: entry, in: shapes)
      return [mismatch(entry.value, .number(NumberRange()), path: path, help: help)]
    }
    return [rangesProblem(entry, shapes: shapes, path: path)]
  }

  private func problems(of node: Node, in property: Schema.Property, path: String) -> [Diagnostic] {
    if case .null = node.value, property.isNullable, !property.schema.isUnmanageable { return [] }
    return problems(of: node, schema: property.schema, path: path)
  }

  /// The value breaks every shape that has the key: say what each of them takes.
  private func rangesProblem(_ entry: Node.Entry, shapes: [Schema.Shape], path: String) -> Diagnostic {
    let value = entry.value.text.map(shown) ?? JSONValue(entry.value).kind
    return .error(
      .outOfRange, "'\(path)' cannot be \(value)", at: entry.value.range, help: expectations(of: entry, in: shapes))
  }

  private func expectations(of entry: Node.Entry, in shapes: [Schema.Shape]) -> String {
    let expectations = shapes.compactMap { shape in
      shape.properties.first { $0.name == entry.key.name }.map { "\(shape.title): \($0.schema.expectation)" }
    }
    return expectations.joined(separator: "; ")
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

  private func mismatch(_ node: Node, _ schema: Schema, path: String, help: String) -> Diagnostic {
    let message = "\(quoted(path)) must be \(schema.expectation), not \(JSONValue(node).kind)"
    return .error(.wrongType, message, at: node.range, help: node.disguise?.advice ?? help)
  }

  /// A path as messages show it; one that ends in `[]` stands for an item of the list.
  private func quoted(_ path: String) -> String {
    path.hasSuffix("[]") ? "an item of '\(field(of: path))'" : "'\(path)'"
  }

  private func field(of path: String) -> Substring {
    path.hasSuffix("[]") ? path.dropLast(2) : path[...]
  }

  /// Returns the error for a null under one of the field's keys.
  func nullProblem(_ node: Node, of field: Field, key: String) -> Diagnostic {
    var help = "leave the key out to leave the field as it is"
    if case .array = field.schema {
      help += "; write [] for none"
    } else if let text = field.traits.nullMeans?.text, key != field.traits.fileKey {
      help += text.isEmpty ? "; write \"\" for none" : "; write \(text) for none"
    }
    return .error(.null, "'\(key)' cannot be null", at: node.range, help: help)
  }
}
