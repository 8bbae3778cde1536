/// One field of a persona: what the API says of it, and what anamctl knows beyond that.
package struct Field: Equatable, Sendable {
  package let property: Schema.Property
  package let traits: FieldTraits

  /// The API's name for it, in requests and in files.
  package var name: String { property.name }
  package var schema: Schema { property.schema }

  /// The keys under which a file may declare it: its own, and those for a name or for a text's files.
  package var fileKeys: [String] { [name] + [traits.nameKey, traits.fileKey].compactMap(\.self) }
}
