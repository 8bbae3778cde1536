import YAML

/// The body of an update, as a published OpenAPI document describes it.
struct UpdateBody {
  let schema: Node
  let properties: [Schema.Property]

  /// Finds and reads the body.
  ///
  /// - Throws: `ContractError` at the place where the search ended, with what was looked for.
  init(of resource: ResourceKind, in document: Node) throws(ContractError) {
    guard document.entries != nil, document["openapi"] != nil else {
      throw ContractError("not an OpenAPI 3 document: expected a mapping with the key 'openapi'", at: document)
    }
    let reader = SchemaReader(document: document)
    let search = Search(path: resource.path(of: "{id}"), reader: reader)
    var node = try search.next("paths", in: document)
    node = try search.pathItem(in: node)
    for key in [Search.method, "requestBody", "content"] { node = try search.next(key, in: node) }
    node = try search.jsonContent(in: node)
    schema = try search.next("schema", in: node)
    properties = try reader.properties(of: schema)
    guard !properties.isEmpty else { throw ContractError("the \(search.goal) has no 'properties'", at: schema) }
  }
}

/// The way through a document to the body of a call.
private struct Search {
  /// The call's method (api.md, "Personas").
  static let method = "put"

  /// The call's path, with its parameter: `/v1/personas/{id}`.
  let path: String
  let reader: SchemaReader

  /// What is looked for, in words.
  var goal: String { "body of \(Self.method.uppercased()) \(path)" }

  func next(_ key: String, in node: Node) throws(ContractError) -> Node {
    guard let next = node[key] else { throw missing("'\(key)'", in: node) }
    return try reader.resolved(next)
  }

  /// The path, whatever its parameter is called, and whether `/v1` stands in it or in the server's URL.
  func pathItem(in paths: Node) throws(ContractError) -> Node {
    let entries = paths.entries ?? []
    for suffix in [pattern(of: path), pattern(of: path).droppingFirst("/v1")] {
      if let entry = entries.first(where: { pattern(of: $0.key.name) == suffix }) {
        return try reader.resolved(entry.value)
      }
    }
    throw missing("'\(path)'", in: paths)
  }

  func jsonContent(in content: Node) throws(ContractError) -> Node {
    guard let entry = content.entries?.first(where: { $0.key.name.hasPrefix("application/json") }) else {
      throw missing("'application/json'", in: content)
    }
    return try reader.resolved(entry.value)
  }

  private func missing(_ what: String, in node: Node) -> ContractError {
    ContractError("there is no \(what) here, on the way to the \(goal)", at: node)
  }

  /// A path with its parameters' names left out: `/v1/personas/{}`.
  private func pattern(of path: String) -> String {
    path.split(separator: "/").map { $0.hasPrefix("{") && $0.hasSuffix("}") ? "/{}" : "/\($0)" }.joined()
  }
}

extension String {
  fileprivate func droppingFirst(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
