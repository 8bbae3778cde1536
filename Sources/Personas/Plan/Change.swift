package import Basics

/// One managed value that the request sets.
package struct Change: Equatable, Codable, Sendable {
  package let path: ValuePath
  /// The value on the server; null where there is none or it cannot be read.
  package let before: JSONValue
  /// The value that the file asks for.
  package let after: JSONValue
  package let cause: Cause
  /// Where the file asks for it.
  package let source: SourcePosition

  package init(path: ValuePath, before: JSONValue, after: JSONValue, cause: Cause, source: SourcePosition) {
    self.path = path
    self.before = before
    self.after = after
    self.cause = cause
    self.source = source
  }

  /// Why a value is sent.
  package enum Cause: String, Codable, Sendable {
    /// The file asks for another value than the server has.
    case config
    /// The server has the value, but a reset caused by another change would take it.
    case resend
    /// The server does not show the value, so it cannot be compared.
    case unreadable
  }
}

/// An unmanaged value that the server will, or may, change by itself when the request is carried out.
package struct SideEffect: Equatable, Codable, Sendable {
  package let path: ValuePath
  package let before: JSONValue
  /// The value foreseen; null where it is lost, or where the server chooses one.
  package let after: JSONValue
  /// The field whose change brings this about.
  package let cause: String
  package let certainty: Certainty

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

extension Contract {
  /// Whether a change is a reset that another change brings about: the request does not carry it.
  func isClearedByReset(_ change: Change) -> Bool {
    change.path.isField && change.after == .null && field(named: change.path.field)?.traits.nullResets == true
  }
}
