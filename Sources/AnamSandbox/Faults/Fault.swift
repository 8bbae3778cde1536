/// What a rule does to a request.
struct Fault: Sendable, Hashable {
  let effect: Effect
  /// Whether the sandbox still does what the request asks for.
  ///
  /// Where it does not, an answer is the one that the request would have had.
  let commits: Bool

  /// What happens.
  enum Effect: Sendable, Hashable {
    /// Another answer takes the place of the real one.
    case replace(HTTPAnswer)
    /// Another answer takes the place of the real one as soon as there are more requests than this within a second.
    case limit(perSecond: Int, HTTPAnswer)
    /// The real answer is changed.
    case change(AnswerChange)
    /// The answer takes another way to the client.
    case deliver(Delivery)
    /// The answer is held back.
    case delay(Duration)
    /// The request is carried out later.
    case late(Duration)
    /// Somebody else changes the persona, or deletes it.
    case edit(PersonaEdit)
  }
}

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
