import ArgumentParser
import Personas
import Reconcile

/// What the repository remembers, and what becomes of values that it has never had.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The commit whose files are in force on the server (default: found from HEAD).", valueName: "rev"))
  var base: String?

  @Option(
    help: ArgumentHelp(
      "What becomes of values that were edited elsewhere: refuse to apply (the default), keep, or overwrite them.",
      valueName: "policy"))
  var onDrift: DriftPolicy?

  var request: HistoryRequest { HistoryRequest(base: base, onDrift: onDrift) }
}

extension DriftPolicy: ExpressibleByArgument {}

/// What a command asks of the history.
struct HistoryRequest {
  /// The base that was given; nil for one that CI left empty, or made of zeros.
  let base: String?
  /// What becomes of values that the repository has never had.
  let policy: DriftPolicy
  /// Whether that was given.
  private let isPolicyGiven: Bool
  /// What the base is if nobody names it.
  let defaultBase: DefaultBase

  init(base: String?, onDrift: DriftPolicy? = nil, defaultBase: DefaultBase = .inForce) {
    self.base = base.flatMap { $0.utf8.allSatisfy { $0 == UInt8(ascii: "0") } ? nil : $0 }
    policy = onDrift ?? .refuse
    isPolicyGiven = onDrift != nil
    self.defaultBase = defaultBase
  }

  /// Whether history is needed whatever the plan says: a guard that cannot run must not pass.
  var needsHistory: Bool { base != nil || isGuarding }

  private var isGuarding: Bool { isPolicyGiven && policy != .overwrite }

  /// The options that need it, as they were given.
  var guards: String {
    [base.map { "--base \($0)" }, isGuarding ? "--on-drift \(policy.rawValue)" : nil].compactMap(\.self)
      .joined(separator: " and ")
  }
}
