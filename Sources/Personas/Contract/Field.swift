/// One field of a persona: what the API says of it, and what anamctl knows beyond that.
///
/// A class, because every persona refers to the fields of the one contract.
package final class Field: Sendable {
  package let property: Schema.Property
  package let traits: FieldTraits

  init(property: Schema.Property, traits: FieldTraits) {
    self.property = property
    self.traits = traits
  }

  /// The API's name for it, in requests and in files.
  package var name: String { property.name }
  package var schema: Schema { property.schema }

  /// The keys under which a file may declare it: its own, and those for a name or for a text's files.
  package var fileKeys: [String] { [name] + [traits.nameKey, traits.fileKey].compactMap(\.self) }
}

extension Field: Equatable {
  package static func == (left: Field, right: Field) -> Bool {
    left === right || (left.property == right.property && left.traits == right.traits)
  }
}
