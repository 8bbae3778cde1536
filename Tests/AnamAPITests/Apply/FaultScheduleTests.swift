import AnamAPI
import Basics
import Personas
import ScriptedServer
import TestTools
import Testing

/// Whatever goes wrong, and whenever, the result says what happened, and the next run puts it right.
struct FaultScheduleTests {
  /// Answers that say truly that the request was not carried out.
  private static let refusals: [ScriptedReply] = [
    .answer(401), .answer(400), .answer(422), .answer(429), .answer(429, headers: ["Retry-After: 7"]), .answer(503),
    .answer(503, headers: ["Retry-After: 61"]),
  ]

  /// Answers that leave it open.
  private static let losses: [ScriptedReply] = [
    [.close], [.reset], .answer(408), .answer(500), .answer(502), .answer(504), .answer(200, "<html>"), .json("null"),
    [.send("HTTP/1.1 204 No Content\r\n\r\n")],
    [.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\": \"p1\""), .close],
  ]

  /// A few personas, some of them new, and up to three faults.
  private struct Schedule {
    let existing: [String]
    let new: [String]
    let faults: [FaultyAccount.Fault]
    let parallelism: Int

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      existing = (1...Int.random(in: 1...4, using: &random)).map { "Old \($0)" }
      new = (0..<Int.random(in: 0...2, using: &random)).map { "New \($0)" }
      parallelism = Int.random(in: 1...4, using: &random)
      let most = 3 * (existing.count + new.count) + 2
      faults = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let number = Int.random(in: 1...most, using: &random)
        let isLoss = Bool.random(using: &random)
        let replies = isLoss ? FaultScheduleTests.losses : FaultScheduleTests.refusals
        return FaultyAccount.Fault(
          method: "*", numbers: number...number, isCarriedOut: isLoss && Bool.random(using: &random),
          reply: replies.randomElement(using: &random))
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
    for seed in part * 30..<(part + 1) * 30 {
      let schedule = Schedule(seed: seed)
      let account = FaultyAccount(schedule.existing, faults: schedule.faults)
      do {
        let run = try await Run.apply(schedule.yaml, on: account, parallelism: schedule.parallelism)
        #expect(run.results.map(\.name) == schedule.names, "seed \(seed)")
        for (name, result) in zip(schedule.names, run.results) {
          #expect(agrees(result, with: account.greetings(of: name)), "seed \(seed): \(result)")
        }
      } catch is APIError {
        // The plan could not be made, so that nothing was sent.
        #expect(account.personas.allSatisfy { $0["initialMessage"] == "Hi" }, "seed \(seed)")
      }
      account.recover()
      let second = try await Run.apply(schedule.yaml, on: account)
      #expect(second.statuses.allSatisfy { [.applied, .unchanged].contains($0) }, "seed \(seed)")
      #expect(schedule.names.allSatisfy { account.greetings(of: $0) == ["Hello"] }, "seed \(seed)")
      let third = try await Run.apply(schedule.yaml, on: account)
      #expect(third.requests.allSatisfy { $0.method == "GET" }, "seed \(seed)")
    }
  }

  /// Whether a result says what the server has: the greetings of all personas of its name.
  private func agrees(_ result: PersonaResult, with greetings: [String]) -> Bool {
    switch result.status {
    case .unchanged, .applied: greetings == ["Hello"]
    case .failed, .notAttempted: greetings == (result.action == .create ? [] : ["Hi"])
    case .unknown: greetings.count <= 1
    case .mismatched: false
    }
  }
}

extension FaultyAccount {
  fileprivate func greetings(of name: String) -> [String] {
    personas.filter { $0["name"]?.text == name }.compactMap { $0["initialMessage"]?.text }
  }
}
