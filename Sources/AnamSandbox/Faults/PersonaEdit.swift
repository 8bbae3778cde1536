/// What somebody else does to a persona, as the dashboard would.
struct PersonaEdit: Sendable, Hashable {
  /// The persona's id; nil for the persona that the request names.
  let persona: String?
  /// What becomes of it, in the fields of a request; nil when it is deleted.
  let body: PersonaBody?
  /// When it happens; nil stands for before a write and after a read.
  let moment: Moment?

  /// A moment in the life of a request.
  enum Moment: String, Sendable, CaseIterable {
    /// Before the request is carried out.
    case before
    /// After it was carried out, and before the answer is sent. The answer does not show the edit.
    case after
  }

  /// When the edit happens around a request of this method.
  func moment(around method: String) -> Moment {
    moment ?? (method == "GET" ? .after : .before)
  }
}
