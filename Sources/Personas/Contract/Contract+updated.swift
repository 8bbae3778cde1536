package import YAML

extension Contract {
  /// Returns this contract as a published OpenAPI document has it: the document may be newer than the program.
  ///
  /// Of the body of the resource's `PUT` it takes the properties with their types, ranges, lists of values,
  /// nullability, descriptions and examples. What only anamctl knows of a field, `FieldTraits`, is kept by name. A
  /// property that is new is a field that is read back under its own name; one that the document does not have is no
  /// field any more.
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
  /// If it has become a value of another kind, the traits that speak of the value no longer hold; what remains is
  /// where it is read back.
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
  /// The keys that two shapes share, as a part of all their keys.
  fileprivate func similarity(to other: Schema.Shape) -> Double {
    let keys = Set(properties.map(\.name))
    let otherKeys = Set(other.properties.map(\.name))
    let all = keys.union(otherKeys)
    return all.isEmpty ? 0 : Double(keys.intersection(otherKeys).count) / Double(all.count)
  }
}
