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
    // A deletion is not read again: that the persona is gone was confirmed already.
    let written = outcomes.count { $0.outcome.persona.status == .applied && $0.outcome.stored != nil }
    guard written > 0 else { return outcomes.map(\.outcome.persona) }
    await client.sleep(for: Self.quietTime)
    let counter = ProgressCounter(.confirming, of: written, onProgress)
    let results = await outcomes.concurrentMap(limit: parallelism) { plan, outcome in
      guard outcome.persona.status == .applied, let stored = outcome.stored else { return outcome.persona }
      defer { counter.advance() }
      return await confirm(plan, outcome.persona, storedAs: stored)
    }
    return await confirmingList(results.compactMap(\.self))
  }

  private func confirm(
    _ plan: PersonaPlan, _ result: PersonaResult, storedAs stored: LivePersona
  ) async -> PersonaResult {
    var result = result
    do throws(APIError) {
      // A copy of the server that lags does not have a new persona yet; an old one that is not there was deleted.
      let live =
        plan.action == .create
        ? try await client.knownPersona(id: stored.id) : try await client.persona(id: stored.id)
      guard !live.isOlder(than: stored) else { return result }
      let verification = Verification(plan: plan, before: stored, contract: contract)
      result.unverified = verification.unreadableFields(in: live)
      result.mismatches = verification.mismatches(in: live).filter { plan.manages($0.path) }
      guard !result.mismatches.isEmpty else { return result }
      result.message = "it was answered as sent, and is not stored so: somebody may have changed it since"
    } catch let error where error.isNotFound {
      result.message = "it was answered as sent, and there is no such persona"
    } catch {
      result.message = "by its answer alone: it could not be read once more at the end: \(error)"
      return result
    }
    result.status = .mismatched
    return result
  }

  /// Makes sure that the next run will find what this one has created, and nothing else, by the name in the server's list:
  /// it would create it a second time otherwise, or not know which one is meant.
  ///
  /// A list that cannot be read proves nothing.
  private func confirmingList(_ results: [PersonaResult]) async -> [PersonaResult] {
    let created = Set(results.filter { $0.action == .create && $0.status == .applied }.compactMap(\.id))
    guard !created.isEmpty else { return results }
    var pauses = client.lagPauses
    var list: [PersonaSummary]
    while true {
      guard let summaries = try? await client.personaSummaries() else { return results }
      list = summaries
      guard !created.isSubset(of: list.map(\.id)), let pause = pauses.popFirst() else { break }
      await client.sleep(for: pause)
    }
    let listed = Set(list.map(\.id))
    let idsByName = Dictionary(grouping: list) { [UInt8]($0.name.utf8) }.mapValues { $0.map(\.id) }
    return results.map { result in
      guard let id = result.id, created.contains(id) else { return result }
      var result = result
      let others = idsByName[[UInt8](result.name.utf8), default: []].filter { $0 != id }
      if !listed.contains(id) {
        result.message =
          "it was created, and the server's list does not show it yet: a run that begins before it does would create it a "
          + "second time"
      } else if !others.isEmpty {
        result.message =
          "it was created, and so was another of its name in the meantime: \(others.joined(separator: ", "))"
      } else {
        return result
      }
      result.status = .mismatched
      return result
    }
  }
}
