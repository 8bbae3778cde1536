package import Personas

/// What an apply tells of its progress.
package enum ApplyEvent: Sendable {
  /// From now on it may be that the persona is changed.
  case began(PersonaPlan)
  /// It is known what became of the persona, or that nobody knows.
  case ended(PersonaResult)
}
