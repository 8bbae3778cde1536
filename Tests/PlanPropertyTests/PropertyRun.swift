import AnamSandbox
import Personas

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The pairs of one test run: the same ones again for the same seed.
struct PropertyRun {
  /// `ANAMCTL_PROPERTY_SEED`, or a fixed one.
  let seed: UInt64
  /// How many pairs there are: `ANAMCTL_PROPERTY_CASES`, or 1,000.
  let count: Int
  private let server: SandboxState
  private let contract: Contract

  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    seed = environment["ANAMCTL_PROPERTY_SEED"].flatMap { UInt64($0) } ?? 20_261_122
    count = environment["ANAMCTL_PROPERTY_CASES"].flatMap { Int($0) }.map { max(0, $0) } ?? 1_000
    server = SandboxState(seed: try Account.seed())
    contract = try Contract.builtIn()
  }

  /// Returns the first pair for which a property does not hold, its file made as small as it can be.
  ///
  /// Between two pairs, other tests have their turn.
  func firstFailure(under view: SandboxOptions) async -> PropertyFailure? {
    for number in 0..<count {
      await Task.yield()
      let pair = Pair(number, seed: seed, on: server)
      if let violation = trial(pair, view).violation() { return shrunk(pair, violation, view) }
    }
    return nil
  }

  /// Returns the kinds of plans that no pair is an example of.
  func missingKinds(under views: [SandboxOptions]) async throws -> Set<PlanKind> {
    var missing = Set(PlanKind.allCases)
    for number in 0..<count where !missing.isEmpty {
      await Task.yield()
      let pair = Pair(number, seed: seed, on: server)
      for view in views { missing.subtract(try trial(pair, view).planned().plan.kinds) }
    }
    return missing
  }

  /// Takes keys out of the file, one at a time, for as long as the same property does not hold.
  private func shrunk(_ pair: Pair, _ violation: Violation, _ view: SandboxOptions) -> PropertyFailure {
    for draft in pair.draft.smaller {
      var smaller = pair
      smaller.draft = draft
      guard let found = trial(smaller, view).violation(), found.property == violation.property else {
        continue
      }
      return shrunk(smaller, found, view)
    }
    return PropertyFailure(seed: seed, pair: pair, violation: violation)
  }

  private func trial(_ pair: Pair, _ view: SandboxOptions) -> Trial {
    Trial(pair, view: view, contract: contract)
  }
}
