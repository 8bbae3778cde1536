import YAML

/// The body of a persona's update, as a published OpenAPI document describes it.
struct UpdateBody {
  /// The call whose body it is (API.md, "Personas").
  static let method = "put"
  static let path = "/v1/personas/{id}"

  let schema: Node
  let properties: [Schema.Property]

  /// Finds and reads the body.
  ///
  /// - Throws: `ContractError` at the place where the search ended, with what was looked for.
  init(in document: Node) throws(ContractError) {
    guard document.entries != nil, document["openapi"] != nil else {
      throw ContractError("not an OpenAPI 3 document: a mapping with the key 'openapi' was looked for", at: document)
    }
    let reader = SchemaReader(document: document)
    var node = try Self.next("paths", in: document, reader)
    node = try Self.pathItem(in: node, reader)
    for key in [Self.method, "requestBody", "content"] { node = try Self.next(key, in: node, reader) }
    node = try Self.jsonContent(in: node, reader)
    schema = try Self.next("schema", in: node, reader)
    properties = try reader.properties(of: schema)
    guard !properties.isEmpty else {
      throw ContractError("the \(Self.name) has no 'properties'", at: schema)
    }
  }

  private static let name = "body of \(method.uppercased()) \(path)"

  private static func next(_ key: String, in node: Node, _ reader: SchemaReader) throws(ContractError) -> Node {
    guard let next = node[key] else { throw missing("'\(key)'", in: node) }
    return try reader.resolved(next)
  }

  private static func missing(_ what: String, in node: Node) -> ContractError {
    ContractError("there is no \(what) here, where the \(name) was looked for", at: node)
  }

  /// The path, whatever its parameter is called, and whether `/v1` stands in it or in the server's URL.
  private static func pathItem(in paths: Node, _ reader: SchemaReader) throws(ContractError) -> Node {
    let entries = paths.entries ?? []
    for suffix in [pattern(of: path), pattern(of: path).droppingFirst("/v1")] {
      if let entry = entries.first(where: { pattern(of: $0.key.name) == suffix }) {
        return try reader.resolved(entry.value)
      }
    }
    throw missing("'\(path)'", in: paths)
  }

  /// A path with its parameters' names left out: `/v1/personas/{}`.
  private static func pattern(of path: String) -> String {
    path.split(separator: "/").map { $0.hasPrefix("{") && $0.hasSuffix("}") ? "/{}" : "/\($0)" }.joined()
  }

  private static func jsonContent(in content: Node, _ reader: SchemaReader) throws(ContractError) -> Node {
    guard let entry = content.entries?.first(where: { $0.key.name.hasPrefix("application/json") }) else {
      throw missing("'application/json'", in: content)
    }
    return try reader.resolved(entry.value)
  }
}

extension String {
  fileprivate func droppingFirst(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
