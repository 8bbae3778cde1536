/// One thing that a document changes in the contract before it.
package struct ContractChange: Codable, Equatable, Sendable {
  /// What happened to it.
  package enum Kind: String, Codable, Sendable {
    case added
    case removed
    case changed
  }

  /// The field, or the key in it; a key in one of several shapes as `voiceGenerationOptions(Fish Audio).speed`.
  package let path: String
  package let kind: Kind
  /// In words: what it is now, and what it was.
  package let explanation: String

  package init(_ path: String, _ kind: Kind, _ explanation: String) {
    self.path = path
    self.kind = kind
    self.explanation = explanation
  }
}

extension Contract {
  /// Returns what `newer` changes, in the order of the fields; descriptions and examples do not count.
  package func changes(to newer: Contract) -> [ContractChange] {
    fields.map(\.property).changes(to: newer.fields.map(\.property), at: "")
  }
}

extension [Schema.Property] {
  /// - Parameter path: What stands before the names.
  fileprivate func changes(to newer: [Schema.Property], at path: String) -> [ContractChange] {
    let known = Set(map(\.name))
    let remaining = Dictionary(newer.map { ($0.name, $0) }) { first, _ in first }
    let changed = flatMap { property in
      let path = path + property.name
      guard let newer = remaining[property.name] else {
        return [ContractChange(path, .removed, "was \(property.schema.expectation)")]
      }
      return property.schema.changes(to: newer.schema, at: path) + property.nullChanges(to: newer, at: path)
    }
    let added = newer.filter { !known.contains($0.name) }.map { property in
      let null = property.isNullable ? ", or null" : ""
      return ContractChange(path + property.name, .added, property.schema.expectation + null)
    }
    return changed + added
  }
}

extension Schema.Property {
  fileprivate func nullChanges(to newer: Schema.Property, at path: String) -> [ContractChange] {
    guard isNullable != newer.isNullable else { return [] }
    return [ContractChange(path, .changed, newer.isNullable ? "may be null now" : "may no longer be null")]
  }
}

extension Schema {
  /// The recursion follows the contracts.
  fileprivate func changes(to newer: Schema, at path: String) -> [ContractChange] {
    switch (self, newer) {
    case (.string(let texts?), .string(let newer?)): return texts.changes(to: newer, at: path)
    case (.array(let item), .array(let newer)): return item.changes(to: newer, at: path + "[]")
    case (.object(let properties), .object(let newer)): return properties.changes(to: newer, at: path + ".")
    case (.oneOf(let shapes), .oneOf(let newer)): return shapes.changes(to: newer, at: path)
    default:
      guard self != newer else { return [] }
      return [ContractChange(path, .changed, "\(newer.expectation) (was \(expectation))")]
    }
  }
}

extension [String] {
  fileprivate func changes(to newer: [String], at path: String) -> [ContractChange] {
    let added = newer.filter { !contains($0) }.joined(separator: ", ")
    let removed = filter { !newer.contains($0) }.joined(separator: ", ")
    let parts = [added.isEmpty ? "" : "may also be \(added)", removed.isEmpty ? "" : "may no longer be \(removed)"]
    let explanation = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    return explanation.isEmpty ? [] : [ContractChange(path, .changed, explanation)]
  }
}

extension [Schema.Shape] {
  fileprivate func changes(to newer: [Schema.Shape], at path: String) -> [ContractChange] {
    let known = Set(map(\.title))
    let changed = flatMap { shape in
      let path = "\(path)(\(shape.title))"
      guard let newer = newer.first(where: { $0.title == shape.title }) else {
        return [ContractChange(path, .removed, "was \(shape.explanation)")]
      }
      return shape.properties.changes(to: newer.properties, at: path + ".")
    }
    let added = newer.filter { !known.contains($0.title) }
      .map { ContractChange("\(path)(\($0.title))", .added, $0.explanation) }
    return changed + added
  }
}

extension Schema.Shape {
  fileprivate var explanation: String { "a kind of options: \(properties.map(\.name).joined(separator: ", "))" }
}
