package import Basics
package import YAML

extension Contract {
  /// Reads the contract that this binary was built with: the document `persona-update.yaml`.
  ///
  /// - Throws: `ContractError` if the document is not what `Contract(document:)` reads.
  package static func builtIn() throws(ContractError) -> Contract {
    let file = "persona-update.yaml"
    let parsed = parseYAML(PackageResources.persona_update_yaml, file: file)
    if let problem = parsed.diagnostics.first {
      throw ContractError(problem.message, position: problem.range.start)
    }
    guard let document = parsed.documents.first else {
      throw ContractError(
        "the document is empty", position: SourcePosition(file: file, line: 1, column: 1))
    }
    return try Contract(document: document)
  }

  /// Reads a contract: an object schema in OpenAPI's vocabulary, with the traits of `FieldTraits`.
  init(document: Node) throws(ContractError) {
    var fields: [Field] = []
    for property in try SchemaReader(document: document).properties(of: document) {
      guard let node = document["properties"]?[property.name] else { continue }
      fields.append(Field(property: property, traits: try FieldTraits(node, of: property.name)))
    }
    guard let nameField = document["x-name-field"]?.string else {
      throw ContractError("no 'x-name-field'", at: document)
    }
    guard let resource = document["x-resource"], let path = resource["path"]?.string else {
      throw ContractError("no 'x-resource'", at: document)
    }
    self.init(
      resource: ResourceKind(path: path),
      fields: fields,
      requiredToCreate: document["x-required-to-create"]?.strings ?? [],
      nameField: nameField,
      watched: document["x-watched"]?.strings ?? []
    )
  }
}

extension FieldTraits {
  /// Reads the traits from the keys of a property's schema that begin with `x-`.
  fileprivate init(_ node: Node, of name: String) throws(ContractError) {
    self = .unknown(name: name)
    if let path = node["x-read-path"]?.strings { readPath = path }
    if let text = node["x-comparison"] { comparison = try value(of: text) }
    nullMeans = node["x-null-means"].map(JSONValue.init)
    nullResets = node["x-null-resets"]?.boolean ?? false
    fileKey = node["x-file-key"]?.string
    fileExample = node["x-file-example"].map(JSONValue.init)
    nameKey = node["x-name-key"]?.string
    nameExample = node["x-name-example"].map(JSONValue.init)
    if let text = node["x-catalogue"] { catalogue = try value(of: text) }
    if let unused = node["x-unused-when"], let field = unused["field"]?.string, let value = unused["value"],
      let consequence = unused["consequence"]?.string
    {
      unusedWhen = UnusedWhen(field: field, value: JSONValue(value), consequence: consequence)
    }
    textChecks = try (node["x-text-checks"]?.elements ?? []).map { check throws(ContractError) in try value(of: check) }
    if let reset = node["x-resets"], let field = reset["field"]?.string, let condition = reset["when"] {
      resets = Reset(field: field, condition: try value(of: condition))
    }
    internalNames = (node["x-internal-names"]?.entries ?? []).compactMap { entry in
      entry.value.string.map { InternalName(pattern: entry.key.name, publicName: $0) }
    }
    providersWithout = node["x-providers-without"]?.strings ?? []
    itemIDKeys = node["x-item-id-keys"]?.strings ?? []
  }
}

private func value<Choice: RawRepresentable<String>>(of node: Node) throws(ContractError) -> Choice {
  guard let choice = node.string.flatMap(Choice.init(rawValue:)) else {
    throw ContractError("unknown value '\(node.text ?? "")'", at: node)
  }
  return choice
}

/// Why a document cannot serve as the contract.
package struct ContractError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, in plain words.
  package let problem: String
  package let position: SourcePosition

  package init(_ problem: String, at node: Node) {
    self.problem = problem
    position = node.range.start
  }

  package init(_ problem: String, position: SourcePosition) {
    self.problem = problem
    self.position = position
  }

  /// The same as a diagnostic, to be shown with the line it is about.
  package var diagnostic: Diagnostic {
    let rule = DiagnosticRule("api-schema", "An API document describes the body of a persona's update.")
    return .error(rule, problem, at: SourceRange(at: position))
  }

  package var description: String { "\(position): error: \(problem)" }
}
