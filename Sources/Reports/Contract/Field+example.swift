import Basics
import Personas

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
