import AnamAPI
import Basics
import Files
import Personas
import Reconcile
import Reports

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What `plan` and `apply` have in common: read the files, fetch, plan, report problems.
struct Session {
  private let connection: ConnectionOptions
  private let output: OutputOptions
  let contract: Contract
  private let url: APIURL
  private let key: APIKey
  private let log: RequestLog
  private let statusLine = StatusLine()
  /// What a signal does.
  let interruption = Interruption()

  /// - Parameter isJSON: Whether the command prints JSON, also when a signal ends it.
  init(contract: ContractOptions, connection: ConnectionOptions, output: OutputOptions, asJSON isJSON: Bool) throws {
    self.connection = connection
    self.output = output
    url = try connection.url()
    key = try connection.key()
    Terminal.keepSecret(key)
    log = try RequestLog(connection, key: key)
    self.contract = try contract.contract(output)
    Interruption.endAtOnceHavingSentNothing(asJSON: isJSON)
  }

  /// Reads the files, makes the plan, and passes it on while the connection is open.
  ///
  /// - Parameter refusal: The exit code where a guard that was asked for cannot run.
  /// - Throws: `InvalidConfiguration` if the files have errors, before any request is sent.
  // Inlined into an async caller, it crashes the optimiser of Swift 6.3.1 when that splits the coroutine.
  @inline(never)
  func withPlan<Result>(
    of files: FileSelection, targets: TargetOptions, history request: HistoryRequest, refusal: ExitStatus,
    _ body: (ApplyRun) async throws -> Result
  ) async throws -> Result {
    let configuration = files.load()
    report(configuration.diagnostics, sources: configuration.sources)
    guard !configuration.hasErrors else {
      throw InvalidConfiguration(diagnostics: configuration.diagnostics)
    }
    let personas = try selected(configuration.personas, by: targets.targets)
    try ResourceLimits.ensureFiles(connections: connection.parallelism)
    let guarding = HistoryGuard(request, refusal: refusal)
    let (history, missing) = try await guarding.history(of: configuration, files)
    return try await withReconciler { reconciler in
      let others = targets.targets.isEmpty ? [] : configuration.personas.filter { !personas.contains($0) }
      let planned = try await reconciler.plan(
        personas, besides: others, remembering: history, onDrift: request.policy)
      await history?.close()
      let gap = if let history { await history.gap } else { missing }
      if let gap { try guarding.check(planned, despite: gap) }
      report(planned.flatMap(\.plan.problems), sources: configuration.sources)
      let plan = Plan(
        tool: Version.tool,
        createdAt: Date.now.formatted(.iso8601),
        api: Plan.API(url: url.description, keyFingerprint: key.fingerprint),
        configDigest: configuration.digest,
        history: await history?.summary,
        historyGap: gap,
        onDrift: request.policy,
        personas: planned.map(\.plan)
      )
      return try await body(ApplyRun(plan, madeFrom: planned, by: reconciler))
    }
  }

  /// Reads a saved plan, makes sure that it is for this account, and passes it on while the connection is open.
  func withSavedPlan<Result>(
    _ path: String, longestAge: Duration, _ body: (ApplyRun) async throws -> Result
  ) async throws -> Result {
    let plan: Plan
    do throws(SavedPlanError) {
      let saved = try SavedPlan(path: path, tool: Version.tool, contract: contract, key: key)
      try saved.check(url: url, now: Date.now, longestAge: longestAge)
      plan = saved.plan
    } catch {
      throw CommandFailure(refusing: path, error)
    }
    return try await withReconciler { reconciler in
      try await body(ApplyRun(plan, madeFrom: nil, by: reconciler))
    }
  }

  /// Seals a plan and writes it to a file.
  func save(_ plan: Plan, to path: String) throws(CommandFailure) {
    let bytes: [UInt8]
    do throws(SavedPlanError) {
      bytes = try SavedPlan(sealing: plan, under: contract, with: key).contents
    } catch {
      throw CommandFailure(.failure, "the plan cannot be saved: it is \(error)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard key.redacting(text).utf8.elementsEqual(text.utf8) else {
      throw CommandFailure(.refused, "the plan holds the API key itself, so it is not saved: take it out of the files")
    }
    do throws(FileError) {
      try replaceFile(path, with: bytes)
    } catch {
      throw CommandFailure(.failure, "the plan cannot be saved to \(path): \(error)")
    }
  }

  /// Passes on what talks to the account while the connection is open.
  func withReconciler<Result>(_ body: (Reconciler) async throws -> Result) async throws -> Result {
    try ResourceLimits.ensureFiles(connections: connection.parallelism)
    var settings = try connection.settings(for: url)
    settings.stop = interruption.stop
    log.listen(in: &settings)
    let tellsAll = connection.verbose || Terminal.standardError.isInteractive
    settings.onPause = { request, pause, reason in
      // A log, too, should say why nothing happens for so long.
      guard tellsAll || pause >= .seconds(5) else { return }
      let wait = "waiting \(pause.seconds) s before \(request) again"
      Terminal.standardError.write(visibleText("\(wait): \(reason) (until \(clockTime(in: pause)))") + "\n")
    }
    return try await AnamClient.with(
      resource: contract.resource, url: url, key: key, version: Version.current, settings: settings
    ) { client in
      var reconciler = Reconciler(client: client, contract: contract, parallelism: connection.parallelism)
      if Terminal.standardError.canMoveCursor { reconciler.onProgress = statusLine.show }
      return try await body(reconciler)
    }
  }

  /// Picks the personas that `--target` names.
  private func selected(
    _ personas: [DesiredPersona], by targets: [String]
  ) throws(CommandFailure) -> [DesiredPersona] {
    guard !targets.isEmpty else { return personas }
    for target in targets where !personas.contains(where: { isTarget($0, target) }) {
      let names = personas.map { $0.displayName(under: contract) }
      let hint = suggestion(for: target, among: names)
      throw CommandFailure(
        .wrongUse, visibleText("no persona in the files is called '\(target)'\(hint.map { "; \($0)" } ?? "")"))
    }
    return personas.filter { persona in targets.contains { isTarget(persona, $0) } }
  }

  private func isTarget(_ persona: DesiredPersona, _ target: String) -> Bool {
    [persona.field(contract.nameField)?.value.text, persona.id?.value].contains { name in
      name.map { $0.utf8.elementsEqual(target.utf8) } ?? false
    }
  }

  private func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    let text = DiagnosticsText(sources: sources, style: output.style(for: .standardError))
    Terminal.standardError.write(text.render(diagnostics))
  }
}

/// The user's files have errors, which have been reported already.
struct InvalidConfiguration: Error {
  let diagnostics: [Diagnostic]
}

extension Duration {
  /// Whole and tenths of seconds, for people.
  fileprivate var seconds: String {
    let tenths = Int((self / .milliseconds(100)).rounded(.up))
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
