import AnamAPI
import Personas
import ScriptedServer
import Testing
import YAML

@testable import Reconcile

/// A plan and an apply against a ``FaultyAccount``: what came of it, and what went over the wire.
struct Run {
  let results: [PersonaResult]
  let requests: [ReceivedRequest]
  /// The pauses, none of which took any time.
  let pauses: [Duration]
  /// The last of them, before what was applied is read once more.
  static let quietTime = Duration.milliseconds(500)
  let account: FaultyAccount

  var statuses: [PersonaResult.Status] { results.map(\.status) }

  /// The methods of the requests after the plan was made, in order.
  let methods: [String]

  func count(_ method: String) -> Int { requests.count { $0.method == method } }

  /// Plans and applies the personas of `yaml`.
  ///
  /// - Parameters:
  ///   - personas: The names of those that the server has.
  ///   - meanwhile: What happens between the plan and the apply.
  static func apply(
    _ yaml: String = "name: Cara\ninitialMessage: Hello\n", to personas: [String] = ["Cara"],
    faults: [FaultyAccount.Fault] = [], clock: RecordingClock = RecordingClock(),
    settings adjust: (inout AnamClient.Settings) -> Void = { _ in },
    meanwhile: (FaultyAccount) async throws -> Void = { _ in }
  ) async throws -> Run {
    let account = FaultyAccount(personas, faults: faults)
    return try await apply(yaml, on: account, clock: clock, settings: adjust, meanwhile: meanwhile)
  }

  /// Plans and applies the personas of `yaml`.
  static func apply(
    _ yaml: String, on account: FaultyAccount, parallelism: Int = 1, clock: RecordingClock = RecordingClock(),
    settings adjust: (inout AnamClient.Settings) -> Void = { _ in },
    meanwhile: (FaultyAccount) async throws -> Void = { _ in }
  ) async throws -> Run {
    let contract = try Contract.builtIn()
    let documents = parseYAML(Array(yaml.utf8), file: "a.yaml").documents
    let desired = documents.compactMap { PersonaReader.read($0, under: contract).persona }
    return try await withScriptedAPI { _, request in
      account.reply(to: request)
    } settings: {
      $0.clock = clock
      $0.random = { 1 }
      adjust(&$0)
    } _: { client, server in
      let reconciler = Reconciler(client: client, contract: contract, parallelism: parallelism)
      let planned = try await reconciler.plan(desired)
      #expect(planned.allSatisfy { $0.problems.isEmpty })
      let before = server.record.requests.count
      try await meanwhile(account)
      let results = await reconciler.apply(planned)
      let requests = server.record.requests
      return Run(
        results: results, requests: requests, pauses: clock.pauses, account: account,
        methods: requests.dropFirst(before).map(\.method))
    }
  }
}
