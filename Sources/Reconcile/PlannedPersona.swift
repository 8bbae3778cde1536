package import Personas

/// The plan of one persona, with what it was made from.
package struct PlannedPersona: Sendable {
  package internal(set) var plan: PersonaPlan
  /// The persona as it was read; nil for one that is to be created.
  package internal(set) var live: LivePersona?
}
