package import AnamAPI
package import Personas

/// A run against one account: fetch, plan, apply.
///
/// One file per step.
package struct Reconciler: Sendable {
  let client: AnamClient
  let contract: Contract
  /// How many personas are worked on at once.
  let parallelism: Int

  package init(client: AnamClient, contract: Contract, parallelism: Int) {
    self.client = client
    self.contract = contract
    self.parallelism = parallelism
  }
}
