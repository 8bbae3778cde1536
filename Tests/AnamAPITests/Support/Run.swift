import AnamAPI
import AnamSandbox
import Personas
import Testing
import YAML

@testable import Reconcile

/// A plan and an apply against the sandbox: what came of it, and what went over the wire.
struct Run {
  let results: [PersonaResult]
  /// The requests of the plan and of the apply, in the order in which the server took them.
  let requests: [ReceivedRequest]
  /// The methods of the requests after the plan was made.
  let methods: [String]
  /// The pauses; none of them took any time.
  let pauses: [Duration]
  /// The last of them, before what was applied is read once more.
  static let quietTime = Duration.milliseconds(500)
  /// The personas that the server has at the end.
  let personas: [StoredPersona]

  var statuses: [PersonaResult.Status] { results.map(\.status) }

  /// What the first persona greets with.
  var greeting: String? { personas.first?.greeting }

  func count(_ method: String) -> Int { requests.count { $0.method == method } }

  /// Plans and applies the personas of `yaml`, on a sandbox of its own.
  ///
  /// - Parameters:
  ///   - personas: The names of those that the server has.
  ///   - faults: What goes wrong, as rules of the sandbox (docs/sandbox.md, "Faults").
  ///   - meanwhile: What happens between the plan and the apply.
  static func apply(
    _ yaml: String = "name: Cara\ninitialMessage: Hello\n", to personas: [String] = ["Cara"],
    faults: [String] = [], clock: RecordingClock = RecordingClock(),
    settings adjust: (inout AnamClient.Settings) -> Void = { _ in },
    meanwhile: (RunningSandbox) async throws -> Void = { _ in }
  ) async throws -> Run {
    let options = SandboxOptions(faults: try faults.map { try FaultRule($0) })
    return try await withSandbox(options: options, seed: try .greeters(personas)) { sandbox in
      try await apply(yaml, on: sandbox, clock: clock, settings: adjust, meanwhile: meanwhile)
    }
  }

  /// Plans and applies the personas of `yaml`.
  static func apply(
    _ yaml: String, on sandbox: RunningSandbox, parallelism: Int = 1, clock: RecordingClock = RecordingClock(),
    settings adjust: (inout AnamClient.Settings) -> Void = { _ in },
    meanwhile: (RunningSandbox) async throws -> Void = { _ in }
  ) async throws -> Run {
    let contract = try Contract.builtIn()
    let documents = parseYAML(Array(yaml.utf8), file: "a.yaml").documents
    let desired = documents.compactMap { PersonaReader.read($0, under: contract).persona }
    sandbox.removeRequests()
    return try await withClient(of: sandbox.url) {
      $0.clock = clock
      $0.random = { 1 }
      adjust(&$0)
    } _: { client in
      let reconciler = Reconciler(client: client, contract: contract, parallelism: parallelism)
      let planned = try await reconciler.plan(desired)
      #expect(planned.allSatisfy { $0.plan.problems.isEmpty })
      let before = sandbox.requests.count
      try await meanwhile(sandbox)
      let results = await reconciler.apply(planned.map(CheckedPersona.init(fresh:)))
      let requests = sandbox.requests
      return Run(
        results: results, requests: requests, methods: requests.dropFirst(before).map(\.method), pauses: clock.pauses,
        personas: sandbox.personas)
    }
  }
}
