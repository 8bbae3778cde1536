import Algorithms
import Basics
package import YAML

/// Reads schemas in OpenAPI's vocabulary from a document, following its `$ref`s.
///
/// It reads more than the built-in contract needs, because a newer document may spell things in another way: `anyOf`
/// for `oneOf`, `allOf`, `const`, the three ways to allow null. What it does not look at (patterns, lengths,
/// exclusive limits) is left to the server to check.
package struct SchemaReader {
  private let document: Node

  /// - Parameter document: The whole document, in which `$ref`s such as `#/components/schemas/Voice` point.
  package init(document: Node) { self.document = document }

  /// Reads the schema at `node`.
  ///
  /// A property that cannot be read is `unmanageable`; it does not make the rest useless.
  ///
  /// - Throws: `ContractError` at the place of what this reader does not know.
  package func schema(_ node: Node) throws(ContractError) -> Schema {
    var reading = SchemaReading(document: document)
    return try reading.schema(node, depth: 0)
  }

  /// Reads the properties of the object schema at `node`, in the document's order.
  ///
  /// A property that cannot be read is `unmanageable`.
  package func properties(of node: Node) throws(ContractError) -> [Schema.Property] {
    var reading = SchemaReading(document: document)
    return try reading.properties(of: node, depth: 0)
  }

  /// Returns the node that `node` refers to, or `node` itself.
  package func resolved(_ node: Node) throws(ContractError) -> Node {
    var references = SchemaReferences(document: document)
    return try references.resolved(node)
  }
}

/// One reading of a document's schemas.
struct SchemaReading {
  /// What a schema costs: unlike an entry that is only looked at, it stays in memory.
  private static let costOfSchema = 10

  private var references: SchemaReferences
  /// The `$ref`s that are being followed: one that leads back to itself has no end.
  private var open: [String] = []

  init(document: Node) { references = SchemaReferences(document: document) }

  /// Reads the schema at `node`; the recursion is bounded by depth, the whole by `SchemaReferences`.
  mutating func schema(_ node: Node, depth: Int) throws(ContractError) -> Schema {
    guard depth < SchemaReferences.maximumDepth else { throw ContractError("schemas nest too deeply", at: node) }
    try references.spend(Self.costOfSchema, at: node)
    let followed = followedReferences(of: node)
    guard !followed.contains(where: open.contains) else {
      throw ContractError("a schema that contains itself", at: node)
    }
    open += followed
    defer { open.removeLast(followed.count) }
    let node = try references.flattened(node)
    if let alternatives = alternatives(of: node) {
      return try schema(ofAlternatives: alternatives.filter { !isNull($0) }, at: node, depth: depth)
    }
    switch try typeName(of: node) {
    case "string": return .string(allowed: allowedTexts(of: node))
    case "boolean": return .boolean
    case "number": return .number(range(of: node))
    case "integer": return .number(range(of: node, isInteger: true))
    case "array":
      guard let items = node["items"] else { throw ContractError("an array without 'items'", at: node) }
      return .array(of: try schema(items, depth: depth + 1))
    case "object" where node["properties"] == nil && node["additionalProperties"]?.boolean != false: return .freeForm
    case "object": return .object(try properties(of: node, depth: depth))
    case let other: throw ContractError("unknown type '\(other)'", at: node)
    }
  }

  /// Reads the properties of the object schema at `node`, in the document's order.
  ///
  /// - Throws: `ContractError` if the whole cannot be read; a property that cannot be read is `unmanageable`.
  mutating func properties(of node: Node, depth: Int) throws(ContractError) -> [Schema.Property] {
    var properties: [Schema.Property] = []
    for entry in try references.flattened(node)["properties"]?.entries ?? [] {
      try references.spend(Self.costOfSchema, at: entry.value)
      properties.append(property(entry, depth: depth + 1))
    }
    return properties
  }

  private mutating func property(_ entry: Node.Entry, depth: Int) -> Schema.Property {
    var node = entry.value
    var schema: Schema
    do throws(ContractError) {
      node = try references.flattened(entry.value)
      schema = try self.schema(entry.value, depth: depth)
    } catch {
      schema = .unmanageable(reason: "\(error.position): \(error.problem)")
    }
    return Schema.Property(
      name: entry.key.name,
      schema: schema,
      isNullable: isNullable(node),
      summary: summary(of: node),
      example: (node["example"] ?? node["examples"]?.elements?.first).map(JSONValue.init),
      alsoStored: node["x-also-stored"].map { range(of: $0) }
    )
  }

  /// Alternatives that are objects are shapes; texts are one list of texts; a single alternative is itself.
  private mutating func schema(
    ofAlternatives alternatives: [Node], at node: Node, depth: Int
  ) throws(ContractError) -> Schema {
    var shapes: [Schema.Shape] = []
    var texts: [[String]?] = []
    for alternative in alternatives {
      let node = try references.flattened(alternative)
      switch try schema(alternative, depth: depth + 1) {
      case .object(let properties):
        let title = node["title"]?.string ?? "options"
        shapes.append(Schema.Shape(title: title, provider: node["x-provider"]?.string, properties: properties))
      case .string(let allowed): texts.append(allowed)
      case let other where alternatives.count == 1: return other
      default: throw ContractError("alternatives that are not objects", at: node)
      }
    }
    if texts.isEmpty, !shapes.isEmpty { return .oneOf(shapes) }
    guard shapes.isEmpty, !texts.isEmpty else { throw ContractError("alternatives that are not objects", at: node) }
    return .string(allowed: texts.contains { $0 == nil } ? nil : Array(texts.flatMap { $0 ?? [] }.uniqued()))
  }

  private func followedReferences(of node: Node) -> [String] {
    ([node] + (node["allOf"]?.elements ?? [])).compactMap { $0["$ref"]?.string }
  }

  private func alternatives(of node: Node) -> [Node]? { (node["oneOf"] ?? node["anyOf"])?.elements }

  /// The texts of an `enum` or a `const`.
  private func allowedTexts(of node: Node) -> [String]? {
    node["enum"]?.strings ?? node["const"]?.string.map { [$0] }
  }

  private func range(of node: Node, isInteger: Bool = false) -> NumberRange {
    let allowed = node["enum"]?.elements?.compactMap(\.number)
    return NumberRange(
      minimum: node["minimum"]?.number ?? node["exclusiveMinimum"]?.number ?? allowed?.min(),
      maximum: node["maximum"]?.number ?? node["exclusiveMaximum"]?.number ?? allowed?.max(),
      isInteger: isInteger)
  }

  /// The type: OpenAPI 3.1 may list it together with 'null', or leave it out where it is plain.
  private func typeName(of node: Node) throws(ContractError) -> String {
    if let name = node["type"]?.string { return name }
    let names = node["type"]?.elements?.compactMap(\.string).filter { $0 != "null" } ?? []
    if names.count == 1 { return names[0] }
    if node["type"] == nil, node["properties"] != nil { return "object" }
    if node["type"] == nil, allowedTexts(of: node)?.isEmpty == false { return "string" }
    throw ContractError("a schema without one type", at: node)
  }

  /// The ways to allow null: `nullable` in OpenAPI 3.0, and in 3.1 one more type or alternative.
  private func isNullable(_ node: Node) -> Bool {
    node["nullable"]?.boolean == true
      || node["type"]?.elements?.contains { $0.string == "null" } == true
      || alternatives(of: node)?.contains(where: isNull) == true
  }

  private func isNull(_ node: Node) -> Bool { node["type"]?.string == "null" }

  /// A description in one line, whatever its layout in the document.
  private func summary(of node: Node) -> String {
    let text = node["description"]?.string ?? node["title"]?.string ?? ""
    return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }
}
