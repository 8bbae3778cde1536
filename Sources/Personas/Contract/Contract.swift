/// What the API lets a persona be: one table that validation, diff, help and documentation read.
package struct Contract: Equatable, Sendable {
  /// The kind of thing that has the fields.
  package let resource: ResourceKind
  /// The fields, in the order in which they are shown.
  package let fields: [Field]
  /// The fields that a new persona needs.
  package let requiredToCreate: [String]
  /// The field that a persona is matched by when its file has no id.
  package let nameField: String
  /// Settings that no file can manage, but that a write must not change.
  package let watched: [String]

  private let indices: [String: Int]

  package init(
    resource: ResourceKind, fields: [Field], requiredToCreate: [String], nameField: String, watched: [String]
  ) {
    self.resource = resource
    self.fields = fields
    self.requiredToCreate = requiredToCreate
    self.nameField = nameField
    self.watched = watched
    let keys = fields.enumerated().flatMap { index, field in field.fileKeys.map { ($0, index) } }
    indices = Dictionary(keys) { first, _ in first }
  }
}

extension Contract {
  /// The file's key for the persona's id on the server (promises.md, 1).
  package static let idKey = "id"
  /// What that key means, in a line.
  package static let idSummary =
    "The persona's id on the server. Without it the persona is found by its name, which must then be unique there."

  /// Returns the field with the API's name `name`.
  package func field(named name: String) -> Field? {
    field(declaredBy: name).flatMap { $0.name == name ? $0 : nil }
  }

  /// Returns the field that `key` of a persona file declares, whether by value, by name or by a text's files.
  package func field(declaredBy key: String) -> Field? { place(declaredBy: key).map { fields[$0] } }

  /// Returns the index of the field that `key` of a persona file declares.
  func place(declaredBy key: String) -> Int? { indices[key] }

  /// Every key that a persona file may have, in the order of the fields.
  package var fileKeys: [String] { [Contract.idKey] + fields.flatMap(\.fileKeys) }

  /// Returns the field whose change resets the field `name`, if there is one.
  package func fieldResetting(_ name: String) -> Field? {
    fields.first { $0.traits.resets?.field == name }
  }
}

/// A kind of thing that the API keeps and files describe: part of the contract's data.
package struct ResourceKind: Equatable, Sendable {
  /// Where all of them are, below the API's URL: `/v1/personas`.
  package let path: String

  package init(path: String) { self.path = path }

  /// Returns where the one with this id is.
  package func path(of id: String) -> String { "\(path)/\(id)" }
}
