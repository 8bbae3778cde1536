import AnamAPI
import AnamSandbox
import Personas
import TestTools
import Testing

/// Whatever goes wrong, and whenever, the result says what happened, and the next run puts it right.
struct FaultScheduleTests {
  /// Answers to requests that were not carried out, which also say so.
  private static let refusals = ["401", "400", "422", "429", "429 retry-after=7", "503", "503 retry-after=61"]

  /// Answers that leave open whether the request was carried out.
  private static let losses = [
    "drop", "reset", "408", "500", "502", "504", "html", "200 body=null", "204", "cut",
  ]

  /// A few personas, some of them new, and up to three faults.
  private struct Schedule {
    let existing: [String]
    let new: [String]
    let faults: [String]
    let parallelism: Int

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      existing = (1...Int.random(in: 1...4, using: &random)).map { "Old \($0)" }
      new = (0..<Int.random(in: 0...2, using: &random)).map { "New \($0)" }
      parallelism = Int.random(in: 1...4, using: &random)
      let most = 3 * (existing.count + new.count) + 2
      faults = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
        let requests = "#\(Int.random(in: 1...most, using: &random))"
        guard Bool.random(using: &random) else {
          return FaultScheduleTests.refusals.randomElement(using: &random).map { "\(requests) \($0)" }
        }
        let isCarriedOut = Bool.random(using: &random)
        return FaultScheduleTests.losses.randomElement(using: &random).map {
          rule(requests, $0, isCarriedOut: isCarriedOut)
        }
      }
    }

    var names: [String] { existing + new }

    var yaml: String {
      let updates = existing.map { "name: \($0)\ninitialMessage: Hello\n" }
      return (updates + new.map { "name: \($0)\navatarId: a\nvoiceId: v\ninitialMessage: Hello\n" })
        .joined(separator: "---\n")
    }
  }

  @Test(arguments: 0..<10)
  func `the result is true, nothing is created twice, and the next run converges`(_ part: UInt64) async throws {
    try await withSandbox { sandbox in
      for seed in part * 30..<(part + 1) * 30 {
        let schedule = Schedule(seed: seed)
        let options = SandboxOptions(faults: try schedule.faults.map { try FaultRule($0) })
        let start = SandboxState(seed: try .greeters(schedule.existing), options: options)
        sandbox.withState { $0 = start }
        try await check(schedule, on: sandbox, "seed \(seed): \(schedule.faults)")
      }
    }
  }

  private func check(_ schedule: Schedule, on sandbox: RunningSandbox, _ comment: Comment) async throws {
    do {
      let run = try await Run.apply(schedule.yaml, on: sandbox, parallelism: schedule.parallelism)
      try #require(run.results.map(\.name) == schedule.names, comment)
      for (name, result) in zip(schedule.names, run.results) {
        #expect(agrees(result, with: run.greetings(of: name)), "\(comment): \(result)")
      }
    } catch is APIError {
      // The plan could not be made, so nothing was sent.
      #expect(sandbox.personas.map(\.greeting) == schedule.existing.map { _ in "Hi" }, comment)
    }
    sandbox.setFaults([])
    let second = try await Run.apply(schedule.yaml, on: sandbox)
    #expect(second.results.map(\.name) == schedule.names, comment)
    #expect(second.statuses.allSatisfy { [.applied, .unchanged].contains($0) }, comment)
    #expect(schedule.names.allSatisfy { second.greetings(of: $0) == ["Hello"] }, comment)
    let third = try await Run.apply(schedule.yaml, on: sandbox)
    #expect(third.statuses == schedule.names.map { _ in .unchanged }, comment)
    #expect(Set(third.requests.map(\.method)) == ["GET"], comment)
  }

  /// Whether a result agrees with the greetings of all personas that have its name.
  private func agrees(_ result: PersonaResult, with greetings: [String]) -> Bool {
    switch result.status {
    case .unchanged, .applied: greetings == ["Hello"]
    case .failed, .notAttempted: greetings == (result.action == .create ? [] : ["Hi"])
    case .unknown: greetings.count <= 1
    case .mismatched: false
    }
  }
}

extension Run {
  fileprivate func greetings(of name: String) -> [String] {
    personas.filter { $0.name == name }.compactMap(\.greeting)
  }
}
