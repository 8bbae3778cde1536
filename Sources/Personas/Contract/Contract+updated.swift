import Basics
package import YAML

extension Contract {
  /// Returns this contract with what a published OpenAPI document says; that may be newer than the program.
  ///
  /// From the body of the resource's `PUT` it takes the properties with their types, ranges, lists of values,
  /// nullability, descriptions and examples. What only anamctl knows of a field, `FieldTraits`, is kept by name. A new
  /// property becomes a field that is read back under its own name; one that the document lacks is no longer a field.
  ///
  /// - Throws: `ContractError` if the document has no such body, or the body has no `nameField`.
  package func updated(from document: Node) throws(ContractError) -> Contract {
    let body = try UpdateBody(of: resource, in: document)
    let published = Dictionary(body.properties.map { ($0.name, $0) }) { first, _ in first }
    let kept = fields.compactMap { field in published[field.name].map { field.updated(to: $0) } }
    let added = body.properties.filter { field(named: $0.name) == nil }
      .map { Field(property: $0, traits: .unknown(name: $0.name)) }
    guard published[nameField] != nil else {
      throw ContractError("the body has no property '\(nameField)', by which personas are found", at: body.schema)
    }
    return Contract(
      resource: resource,
      fields: kept + added.filter { !fileKeys.contains($0.name) },
      requiredToCreate: requiredToCreate.filter { published[$0] != nil },
      nameField: nameField,
      watched: watched.filter { published[$0] == nil }
    )
  }
}

extension Field {
  /// Returns the field with what a document says of it.
  ///
  /// If it now has a value of another kind, the traits about the value no longer hold; what remains is where it is
  /// read back.
  fileprivate func updated(to published: Schema.Property) -> Field {
    let isSameKind = schema.isSameKind(as: published.schema)
    let property = Schema.Property(
      name: name,
      schema: published.schema.withProviders(of: schema),
      isNullable: published.isNullable,
      summary: published.summary.isEmpty ? property.summary : published.summary,
      example: published.example ?? (isSameKind ? property.example : nil)
    )
    return Field(property: property, traits: isSameKind ? traits : FieldTraits(readPath: traits.readPath))
  }
}

extension Schema {
  /// Returns whether the values are of the same type, their limits aside.
  fileprivate func isSameKind(as other: Schema) -> Bool {
    switch (self, other) {
    case (.string, .string), (.boolean, .boolean), (.number, .number): true
    case (.array(let item), .array(let otherItem)): item.isSameKind(as: otherItem)
    default: isObject && other.isObject
    }
  }

  /// Returns the schema with the providers that `known` gives to its shapes: by title, else by the most similar keys.
  fileprivate func withProviders(of known: Schema) -> Schema {
    guard case .oneOf(let shapes) = self else { return self }
    return .oneOf(
      shapes.map { shape in
        let provider = shape.provider ?? known.shape(like: shape)?.provider
        return Shape(title: shape.title, provider: provider, properties: shape.properties)
      })
  }

  private func shape(like shape: Shape) -> Shape? {
    if let same = shapes.first(where: { $0.title == shape.title }) { return same }
    let candidates = shapes.map { (shape: $0, similarity: $0.similarity(to: shape)) }
    guard let best = candidates.max(by: { $0.similarity < $1.similarity }), best.similarity >= 0.5 else { return nil }
    let rivals = candidates.filter { $0.similarity == best.similarity }
    return rivals.allSatisfy { $0.shape.provider == best.shape.provider } ? best.shape : nil
  }
}

extension Schema.Shape {
  /// The keys that two shapes share, as a fraction of all their keys.
  fileprivate func similarity(to other: Schema.Shape) -> Double {
    let keys = Set(properties.map(\.name))
    let otherKeys = Set(other.properties.map(\.name))
    let all = keys.union(otherKeys)
    return all.isEmpty ? 0 : Double(keys.intersection(otherKeys).count) / Double(all.count)
  }
}

extension Contract {
  /// The size of a document in bytes: one that describes a whole API has some megabytes.
  package static let largestDocument = 8 << 20

  /// Returns this contract with what a published OpenAPI document says, a file in YAML or JSON.
  ///
  /// - Throws: `ContractError` at the first place that is not as it must be.
  package func updated(from bytes: [UInt8], file: String) throws(ContractError) -> Contract {
    try updated(from: document(bytes, file: file))
  }

  private func document(_ bytes: [UInt8], file: String) throws(ContractError) -> Node {
    let limits = YAMLLimits(
      bytes: Self.largestDocument, expandedNodes: 1_000_000, expandedBytes: 32 << 20, aliases: 100_000,
      events: 2_500_000, documents: 2)
    let parsed = parseYAML(bytes, file: file, limits: limits, allowInvisible: true)
    if let problem = parsed.diagnostics.first(where: { $0.severity == .error }) {
      // JSON has an escape that YAML does not have: half a surrogate pair. Read as JSON, the document has no places.
      if let value = try? JSONValue(json: bytes) { return Node(value, at: .start(of: file)) }
      throw ContractError(problem.message, position: problem.range.start)
    }
    guard let document = parsed.documents.first, parsed.documents.count == 1 else {
      throw ContractError("expected one document", position: .start(of: file))
    }
    return document
  }
}

extension SourcePosition {
  fileprivate static func start(of file: String) -> SourcePosition { SourcePosition(file: file, line: 1, column: 1) }
}

extension Node {
  /// The recursion is bounded by `JSONValue.maximumDepth`.
  fileprivate init(_ json: JSONValue, at position: SourcePosition) {
    let value: Value =
      switch json {
      case .null: .null
      case .boolean(let flag): .boolean(flag)
      case .number(let number): .number(number)
      case .string(let text): .string(text)
      case .array(let elements): .sequence(elements.map { Node($0, at: position) })
      case .object(let members):
        .mapping(
          members.sorted { $0.key < $1.key }.map { name, value in
            Entry(key: Key(name: name, range: SourceRange(at: position)), value: Node(value, at: position))
          })
      }
    self.init(value: value, range: SourceRange(at: position))
  }
}
