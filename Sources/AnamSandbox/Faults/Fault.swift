/// What a rule does to a request.
struct Fault: Sendable, Hashable {
  let effect: Effect
  /// Whether the sandbox still does what the request asks for.
  ///
  /// If it does not, the answer is still the one that the request would have had.
  let commits: Bool

  /// What happens.
  enum Effect: Sendable, Hashable {
    /// Another answer replaces the real one.
    case replace(HTTPAnswer)
    /// Another answer replaces the real one when more requests than this come within a second.
    case limit(perSecond: Int, HTTPAnswer)
    /// The real answer is changed.
    case change(AnswerChange)
    /// The answer is delivered in another way.
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
  /// The new values, as in a request; nil deletes the persona.
  let body: PersonaBody?
  /// When it happens; nil means before a write, but after a read.
  let moment: Moment?

  /// A moment in the life of a request.
  enum Moment: String, Sendable, CaseIterable {
    /// Before the request is carried out.
    case before
    /// After it was carried out and before the answer is sent; the answer does not show the edit.
    case after
  }

  /// When the edit happens around a request of this method.
  func moment(around method: String) -> Moment {
    moment ?? (method == "GET" ? .after : .before)
  }
}
