/// A change of an answer that is otherwise the real one.
enum AnswerChange: Sendable, Hashable {
  /// These members are laid over those of the body.
  case overlay([String: JSON])
  /// The body has no members of these names.
  case without(Set<String>)
  /// There are more header fields.
  case headers([HeaderField])
}
