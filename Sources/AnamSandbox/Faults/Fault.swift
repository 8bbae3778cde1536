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
