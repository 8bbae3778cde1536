import Basics
package import Personas

/// A persona file with every field, each explained: something to copy from.
package struct PersonaFileExample {
  private static let width = 100
  private let contract: Contract

  package init(_ contract: Contract) { self.contract = contract }

  /// The file.
  ///
  /// - Parameter schema: The path of the JSON Schema that editors check the file with, relative to it; nil for none.
  package func text(schema: String?) -> String {
    var lines = schema.map { ["# yaml-language-server: $schema=\($0)", ""] } ?? []
    lines += comment(
      "An example of every key. anamctl skips this file, because its name begins with '_': copy it to one that "
        + "does not, and keep the keys that git should decide. A key that is absent is not managed: on the server "
        + "it stays as it is. 'anamctl explain KEY' says more about each.")
    lines += [""] + comment(Contract.idSummary) + ["# \(Contract.idKey): 3f2a7c1e-5b7d-4c58-9a53-0d8a8e4c1b01"]
    for field in contract.fields {
      guard let key = key(of: field), let example = field.example(for: key) else { continue }
      lines += [""] + comment(field.property.summary) + yamlLines(key, example)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The files from which the example takes texts: their paths, relative to it, and what is in them.
  package var textFiles: [(path: String, text: String)] {
    contract.fields.compactMap { field in
      guard let path = field.traits.fileExample?.text, let text = field.property.exampleValue?.text else { return nil }
      return (path, text + "\n")
    }
  }

  /// The key that people would rather use: the one for a text's file, or for a name.
  private func key(of field: Field) -> String? {
    [field.traits.fileKey, field.traits.nameKey, field.name].compactMap(\.self).first { field.example(for: $0) != nil }
  }

  private func comment(_ text: String) -> [String] { wrapped(text, width: Self.width - 2).map { "# " + $0 } }
}

extension Field {
  /// Returns a value that may stand under one of the field's keys; nil if none is known.
  func example(for key: String) -> JSONValue? {
    switch key {
    case traits.nameKey: traits.nameExample
    case traits.fileKey: traits.fileExample
    default: property.exampleValue
    }
  }
}

extension Schema.Property {
  /// A value that fits: the document's example if it does, else one that is put together from those of its keys.
  var exampleValue: JSONValue? {
    if let example, schema.accepts(example) { return example }
    if case .boolean = schema { return true }
    guard let properties = schema.shapes.first?.properties else {
      return schema.allowedTexts?.first.map(JSONValue.string)
    }
    let examples = properties.compactMap { property in property.exampleValue.map { (property.name, $0) } }
    return examples.isEmpty ? nil : .object(Dictionary(examples) { first, _ in first })
  }
}

extension Schema {
  /// The texts that are allowed, if only some are.
  fileprivate var allowedTexts: [String]? {
    if case .string(let allowed) = self { allowed } else { nil }
  }
}
