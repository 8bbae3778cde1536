package import Basics

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

/// What anamctl knows of a field beyond its schema; in the contract's document, the keys that begin with `x-`.
package struct FieldTraits: Equatable, Sendable {
  /// Where the full persona shows the field (api.md, "Request fields"): the keys from the top, `x-read-path`.
  package var readPath: [String]
  /// How two values are compared, `x-comparison`.
  package var comparison: Comparison = .exact
  /// What a null from the server stands for, `x-null-means`.
  package var nullMeans: JSONValue?
  /// Whether a null in a file asks for the reset that a change of another field brings, `x-null-resets`.
  package var nullResets = false
  /// The file's key for a path, or a list of paths, to read the text from, `x-file-key`.
  package var fileKey: String?
  /// The file's key for a name instead of an id, `x-name-key`.
  package var nameKey: String?
  /// What may stand under `fileKey`, as an example, `x-file-example`.
  package var fileExample: JSONValue?
  /// What may stand under `nameKey`, as an example, `x-name-example`.
  package var nameExample: JSONValue?
  /// The part of the account's catalogue that the ids belong to, `x-catalogue`.
  package var catalogue: CatalogueKind?
  /// The value of another field under which this one does nothing, `x-unused-when`.
  package var unusedWhen: UnusedWhen?
  /// What is checked in the field's text apart from its type, `x-text-checks`.
  package var textChecks: [TextCheck] = []
  /// What a change of this field does to another, `x-resets`.
  package var resets: Reset?
  /// For a field whose values the catalogue spells in two ways: the internal name, perhaps with a `*` at its
  /// end, and the public one, `x-internal-names`.
  package var internalNames: [InternalName] = []
  /// The voice providers that take no options at all, `x-providers-without`.
  package var providersWithout: [String] = []
  /// For a list of objects: the keys under which an item may carry its id, best first, `x-item-id-keys`.
  package var itemIDKeys: [String] = []

  /// The traits of a field when only the place to read it back from is known.
  package init(readPath: [String]) { self.readPath = readPath }

  /// How a desired and a live value are compared.
  package enum Comparison: String, Sendable {
    /// By value; numbers as numbers.
    case exact
    /// As canonical text.
    case text
    /// As a set: neither order nor repetition counts.
    case set
  }

  /// What makes a field useless.
  package struct UnusedWhen: Equatable, Sendable {
    /// The other field, and its value under which this one does nothing.
    package let field: String
    package let value: JSONValue
    /// What then becomes of this one: "is never spoken".
    package let consequence: String
  }

  /// What may be odd about a text.
  package enum TextCheck: String, Sendable {
    /// It is blank.
    case blank
    /// It has a marker that a template should have replaced, or a note to finish it.
    case marker
    /// It is not an ISO 639-1 code.
    case languageCode = "language-code"
  }

  /// What the server does to another field when this one changes (api.md, rules 1 and 2).
  package struct Reset: Equatable, Sendable {
    package let field: String
    package let condition: Condition

    /// When the reset happens.
    package enum Condition: String, Sendable {
      /// With every change.
      case always
      /// If the new catalogue item does not support the value in force.
      case unsupported
    }
  }

  /// One spelling of a public name.
  package struct InternalName: Equatable, Sendable {
    package let pattern: String
    package let publicName: String
  }
}

extension FieldTraits {
  /// The traits of a field that only a newer document knows: read back under its own name.
  static func unknown(name: String) -> FieldTraits { FieldTraits(readPath: [name]) }
}
