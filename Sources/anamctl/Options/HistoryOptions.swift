import ArgumentParser
import Personas

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

  /// What becomes of values that the repository has never had.
  var policy: DriftPolicy { onDrift ?? .refuse }

  /// The base that was given; nil for one that CI left empty, or made of zeros.
  var givenBase: String? {
    guard let base, !base.isEmpty, !base.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    return base
  }

  /// Whether history is needed whatever the plan says: a guard that cannot run must not pass.
  var needsHistory: Bool { givenBase != nil || onDrift == .refuse || onDrift == .keep }

  /// The options that need it, as they were given.
  var guards: String {
    [givenBase.map { "--base \($0)" }, onDrift.flatMap { $0 == .overwrite ? nil : "--on-drift \($0.rawValue)" }]
      .compactMap(\.self).joined(separator: " and ")
  }
}

extension DriftPolicy: ExpressibleByArgument {}
