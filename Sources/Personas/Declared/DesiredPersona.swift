package import Basics
package import YAML

/// A persona as its file describes it: only what the file names is managed.
package struct DesiredPersona: Equatable, Sendable {
  /// The persona's id on the server, if the file pins it.
  package let id: Located<String>?
  /// The managed fields with their values, in the contract's order.
  package internal(set) var fields: [DesiredField]
  /// Fields whose ids are given by name and still have to be looked up.
  package internal(set) var references: [NameReference]
  /// Fields whose text still has to be read from files.
  package internal(set) var textFiles: [TextFileReference]
  /// The place of the document's first key.
  package let range: SourceRange
}

/// A managed field: its value, and where the file states it.
package struct DesiredField: Equatable, Sendable {
  package let field: Field
  package let value: JSONValue
  /// The place of the value; for a text from a file, the start of that file.
  package let range: SourceRange
  /// The places of a mapping's values by their keys, or of a list's texts.
  package let members: [String: SourceRange]
  /// How the file says it.
  package let declaration: Declaration

  /// How a file gives the field's value; to change the value, this is what to change.
  package enum Declaration: Equatable, Sendable {
    /// By the value itself, under the field's own key.
    case value(key: Node.Key)
    /// By names of the catalogue, as written.
    case names([Located<String>], key: Node.Key)
    /// By the texts of files: their paths as written, relative to the persona's file.
    case files([Located<String>], key: Node.Key)
  }

  init(
    field: Field, value: JSONValue, range: SourceRange, members: [String: SourceRange] = [:], declaration: Declaration
  ) {
    self.field = field
    self.value = value
    self.range = range
    self.members = members
    self.declaration = declaration
  }

  /// The place of one value of a mapping, or of one text of a list; else of the field.
  func range(of member: String) -> SourceRange { members[member] ?? range }
}

/// A field whose ids a file gives as names: `voice: Lucy`, `tools: [end_call]`.
package struct NameReference: Equatable, Sendable {
  package let field: Field
  package let names: [Located<String>]
  package let range: SourceRange
  /// The key under which they stand.
  package let key: Node.Key
}

/// A field whose text a file takes from other files: `systemPromptFile: prompts/cara.md`.
package struct TextFileReference: Equatable, Sendable {
  package let field: Field
  /// As written, relative to the persona's file.
  package let paths: [Located<String>]
  /// The key under which they stand.
  package let key: Node.Key
}

extension DesiredPersona {
  /// Returns the managed value of a field; nil if the file does not manage it.
  package func field(_ name: String) -> DesiredField? { fields.first { $0.field.name == name } }

  /// Returns what to call the persona: its name in the file, else its id.
  package func displayName(under contract: Contract) -> String {
    field(contract.nameField)?.value.text ?? id?.value ?? "?"
  }

  /// Returns this persona with the text of a field's files filled in.
  ///
  /// - Parameters:
  ///   - reference: One of `textFiles`.
  ///   - text: The files' texts, joined.
  ///   - range: The start of the first file.
  package func setting(_ reference: TextFileReference, to text: String, at range: SourceRange) -> DesiredPersona {
    var persona = self
    persona.textFiles.removeAll { $0.field.name == reference.field.name }
    persona.fields.append(
      DesiredField(
        field: reference.field, value: .string(canonicalText(text)), range: range,
        declaration: .files(reference.paths, key: reference.key)))
    return persona
  }

  /// Returns this persona with its fields in the contract's order.
  package func sorted(under contract: Contract) -> DesiredPersona {
    let places = fields.map { contract.place(declaredBy: $0.field.name) ?? .max }
    var persona = self
    persona.fields = fields.indices.sorted { places[$0] < places[$1] }.map { fields[$0] }
    return persona
  }
}

/// A value and its place in a file.
package struct Located<Value: Equatable & Sendable>: Equatable, Sendable {
  package let value: Value
  package let range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}
