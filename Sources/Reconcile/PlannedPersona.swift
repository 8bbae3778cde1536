package import Basics
package import Personas

/// The plan of one persona, with what it was made from.
package struct PlannedPersona: Sendable {
  package var plan: PersonaPlan
  /// Why the persona is blocked, each reason at its place in a file.
  package var problems: [Diagnostic] = []
  /// The persona as it was read; nil for one that is to be created.
  package var live: LivePersona?
}
