package import Basics

/// One managed value that the request sets.
package struct Change: Equatable, Sendable {
  package let path: ValuePath
  /// The value on the server; null where there is none or it cannot be read.
  package let before: JSONValue
  /// The value that the file asks for.
  package let after: JSONValue
  package let cause: Cause
  /// Where the file asks for it.
  package let source: SourcePosition
  /// What the repository remembers of the path; nil where the server shows no value, or the same.
  package var history: ValueHistory?

  package init(
    path: ValuePath, before: JSONValue, after: JSONValue, cause: Cause, source: SourcePosition,
    history: ValueHistory? = nil
  ) {
    self.path = path
    self.before = before
    self.after = after
    self.cause = cause
    self.source = source
    self.history = history
  }

  /// Whether it would overwrite a value that the repository has never had.
  package var isDrift: Bool { history?.origin.isDrift ?? false }

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

extension Change: Codable {
  private enum CodingKeys: CodingKey {
    case path
    case before
    case after
    case cause
    case source
    case origin
    case since
    case common
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    path = try container.decode(ValuePath.self, forKey: .path)
    before = try container.decode(JSONValue.self, forKey: .before)
    after = try container.decode(JSONValue.self, forKey: .after)
    cause = try container.decode(Cause.self, forKey: .cause)
    source = try container.decode(SourcePosition.self, forKey: .source)
    guard let origin = try container.decodeIfPresent(Origin.self, forKey: .origin) else { return }
    history = ValueHistory(
      origin: origin, since: try container.decodeIfPresent(Since.self, forKey: .since),
      commonText: try container.decodeIfPresent(String.self, forKey: .common))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
    try container.encode(cause, forKey: .cause)
    try container.encode(source, forKey: .source)
    // Null and not absent: scripts ask for `.origin.kind`.
    try container.encode(history?.origin, forKey: .origin)
    try container.encode(history?.since, forKey: .since)
    try container.encodeIfPresent(history?.commonText, forKey: .common)
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
