import AnamAPI
import Personas

extension Reconciler {
  /// Longer than another run of this program takes from its last read of a persona to its write.
  private static let quietTime: Duration = .milliseconds(500)

  /// Reads what was applied once more at the end of the run, and reports what is not stored, or no longer.
  ///
  /// The API has no conditional writes: two who read the same persona at the same moment both write it, and the first
  /// one's values are lost. This is where it learns of that. A read that fails, or that is older than the answer to the
  /// write, proves nothing.
  func confirm(_ outcomes: [(plan: PersonaPlan, outcome: ApplyOutcome)]) async -> [PersonaResult] {
    let applied = outcomes.count { $0.outcome.persona.status == .applied }
    guard applied > 0 else { return outcomes.map(\.outcome.persona) }
    await client.sleep(for: Self.quietTime)
    let counter = ProgressCounter(.confirming, of: applied, onProgress)
    let results = await outcomes.concurrentMap(limit: parallelism) { plan, outcome in
      guard outcome.persona.status == .applied else { return outcome.persona }
      defer { counter.advance() }
      return await confirm(plan, outcome)
    }
    return results.compactMap(\.self)
  }

  private func confirm(_ plan: PersonaPlan, _ outcome: ApplyOutcome) async -> PersonaResult {
    guard let stored = outcome.stored else { return outcome.persona }
    var result = outcome.persona
    do throws(APIError) {
      let live = try await client.persona(id: stored.id)
      guard !live.isOlder(than: stored) else { return result }
      let verification = Verification(plan: plan, before: stored, contract: contract)
      result.unverified = verification.unreadableFields(in: live)
      result.mismatches = verification.mismatches(in: live).filter { plan.manages($0.path) }
      guard !result.mismatches.isEmpty else { return result }
      result.message = "it was answered as sent, and is not stored so: somebody may have changed it since"
    } catch let error where error.isNotFound {
      result.message = "it was answered as sent, and there is no such persona"
    } catch {
      return result
    }
    result.status = .mismatched
    return result
  }
}

extension LivePersona {
  /// Timestamps of one server have one form, in which the order of the texts is that of the times.
  fileprivate func isOlder(than other: LivePersona) -> Bool {
    guard let mine = updatedAt, let others = other.updatedAt else { return false }
    return mine.utf8.lexicographicallyPrecedes(others.utf8)
  }
}
