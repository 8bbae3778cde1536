package import Basics

/// An unmanaged value that the server will, or may, change by itself when the request is carried out.
package struct SideEffect: Equatable, Codable, Sendable {
  package let path: String
  package let before: JSONValue
  /// The value foreseen; null where it is lost, or where the server chooses one.
  package let after: JSONValue
  /// The field whose change brings this about.
  package let cause: String
  package let certainty: Certainty

  /// The field's name: the path up to its dot.
  package var field: String { fieldName(ofPath: path) }

  /// How surely it will happen; api.md says which behaviour is documented and which is open.
  package enum Certainty: String, Codable, Sendable {
    /// The API documents it: afterwards the value is `after`.
    case certain
    /// It depends on behaviour that is not documented: afterwards the value is `before`, or lost.
    case possible
    /// The server picks a value of its own if it has to.
    case serverChoice
  }
}
