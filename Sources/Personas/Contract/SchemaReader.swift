package import YAMLNodes

/// Reads schemas in OpenAPI's vocabulary from a document, following its `$ref`s.
package struct SchemaReader {
  /// How many `$ref`s and levels may follow one another, so that a circular document ends.
  private static let maximumDepth = 32

  private let document: Node

  /// - Parameter document: The whole document, in which `$ref`s such as `#/components/schemas/Voice` point.
  package init(document: Node) { self.document = document }

  /// Reads the schema at `node`.
  ///
  /// - Throws: `ContractError` at the place of what this reader does not know.
  package func schema(_ node: Node, depth: Int = 0) throws(ContractError) -> Schema {
    guard depth < Self.maximumDepth else { throw ContractError("schemas nest too deeply", at: node) }
    let node = try resolved(node)
    if let alternatives = node["oneOf"]?.elements {
      return try oneOf(alternatives.filter { !isNull($0) }, depth: depth)
    }
    switch try typeName(of: node) {
    case "string": return .string(allowed: node["enum"]?.elements?.compactMap(\.string))
    case "boolean": return .boolean
    case "number", "integer":
      return .number(minimum: node["minimum"]?.number, maximum: node["maximum"]?.number)
    case "array":
      guard let items = node["items"] else { throw ContractError("an array without 'items'", at: node) }
      return .array(of: try schema(items, depth: depth + 1))
    case "object": return .object(try properties(of: node, depth: depth))
    case let other: throw ContractError("unknown type '\(other)'", at: node)
    }
  }

  /// Reads the properties of the object schema at `node`, in the document's order.
  package func properties(of node: Node, depth: Int = 0) throws(ContractError) -> [Schema.Property] {
    var properties: [Schema.Property] = []
    for entry in try resolved(node)["properties"]?.entries ?? [] {
      let node = try resolved(entry.value)
      properties.append(
        Schema.Property(
          name: entry.key.name,
          schema: try schema(node, depth: depth + 1),
          isNullable: isNullable(node),
          summary: node["description"]?.string ?? "",
          example: node["example"].map(JSONValue.init)
        )
      )
    }
    return properties
  }

  /// Returns the node that `node` refers to, or `node` itself.
  package func resolved(_ node: Node) throws(ContractError) -> Node {
    var node = node
    for _ in 0..<Self.maximumDepth {
      guard let reference = node["$ref"]?.string else { return node }
      guard reference.hasPrefix("#/") else {
        throw ContractError("cannot follow '\(reference)'", at: node)
      }
      var target = document
      for key in reference.dropFirst(2).split(separator: "/") {
        guard let next = target[String(key)] else {
          throw ContractError("'\(reference)' leads nowhere", at: node)
        }
        target = next
      }
      node = target
    }
    throw ContractError("'$ref's go in a circle", at: node)
  }

  /// Alternatives that are objects are shapes; alternatives of one plain type are that type.
  private func oneOf(_ alternatives: [Node], depth: Int) throws(ContractError) -> Schema {
    var shapes: [Schema.Shape] = []
    for alternative in alternatives {
      let node = try resolved(alternative)
      let title = node["title"]?.string ?? "options"
      let alternativeSchema = try schema(node, depth: depth + 1)
      switch alternativeSchema {
      case .object(let properties):
        shapes.append(
          Schema.Shape(title: title, provider: node["x-provider"]?.string, properties: properties))
      case _ where alternatives.count == 1:
        return alternativeSchema
      default:
        throw ContractError("alternatives that are no objects", at: node)
      }
    }
    return .oneOf(shapes)
  }

  /// The type: OpenAPI 3.1 may list it together with 'null'.
  private func typeName(of node: Node) throws(ContractError) -> String {
    if let name = node["type"]?.string { return name }
    let names = node["type"]?.elements?.compactMap(\.string).filter { $0 != "null" } ?? []
    guard let name = names.first, names.count == 1 else {
      throw ContractError("a schema without one type", at: node)
    }
    return name
  }

  /// The three ways to allow null: of OpenAPI 3.0, and in 3.1 a type or an alternative beside the others.
  private func isNullable(_ node: Node) -> Bool {
    node["nullable"]?.boolean == true
      || node["type"]?.elements?.contains { $0.string == "null" } == true
      || node["oneOf"]?.elements?.contains(where: isNull) == true
  }

  private func isNull(_ node: Node) -> Bool { node["type"]?.string == "null" }
}
