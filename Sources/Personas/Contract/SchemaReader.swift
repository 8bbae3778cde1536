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
