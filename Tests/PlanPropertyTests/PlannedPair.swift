import Personas

/// What a run knows of a pair before it sends anything.
struct PlannedPair {
  /// A file that was read, and the part of the catalogue in which its names were looked up.
  struct File {
    let persona: DesiredPersona
    let catalogue: Catalogue
  }

  let file: File
  let live: LivePersona?
  let plan: PersonaPlan
  let contract: Contract

  /// Returns what the product finds wrong with the answer to a request; nil if the answer is no persona.
  func mismatches(in outcome: Outcome) -> [Mismatch]? {
    LivePersona(outcome.response.json).map {
      Verification(plan: plan, before: live, contract: contract).mismatches(in: $0)
    }
  }
}
