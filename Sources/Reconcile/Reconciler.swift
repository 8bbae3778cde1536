package import AnamAPI
package import Personas

/// A run against one account: fetch, plan, apply.
///
/// One folder per step.
package struct Reconciler: Sendable {
  let client: AnamClient
  let contract: Contract
  /// How many personas are worked on at once.
  let parallelism: Int

  /// Told how far the run is, from any task.
  package var onProgress: @Sendable (RunProgress) -> Void = { _ in }

  package init(client: AnamClient, contract: Contract, parallelism: Int) {
    self.client = client
    self.contract = contract
    self.parallelism = parallelism
  }

  /// Does something that does not count as time of the run, such as to wait for a person; no request may be under way.
  func withoutCountingTime<Result>(_ work: () throws -> Result) rethrows -> Result {
    try client.withoutCountingTime(work)
  }
}
