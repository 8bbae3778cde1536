import ArgumentParser
import Personas
import Reconcile

/// The saved plan that is applied instead of the files.
struct SavedPlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Carry out this plan, which plan --out has saved.", valueName: "file"),
    completion: .file())
  var plan: String?

  @Option(
    help: ArgumentHelp("Refuse a saved plan that is older: 90s, 15m, 24h, 7d (default: 24h).", valueName: "time"))
  var maxPlanAge: TimeSpan?

  /// How old the plan may be.
  var longestAge: Duration { maxPlanAge?.duration ?? SavedPlan.longestAge }

  func validate() throws {
    guard plan != "" else { throw ValidationError("--plan needs the name of a file") }
    guard plan != nil || maxPlanAge == nil else {
      throw ValidationError("--max-plan-age is only for a saved plan: give --plan, too")
    }
  }
}

/// How much an apply may change unasked.
struct SafetyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Refuse a plan that changes more personas: a number, or a share of those in the files.", valueName: "N|P%"))
  var maxChanges: SafetyLimits.ChangeLimit?

  @Flag(help: "Let a prompt of 500 characters or more lose more than half of them.")
  var allowShrink = false

  var limits: SafetyLimits { SafetyLimits(maxChanges: maxChanges, allowsShrinking: allowShrink) }
}

extension SafetyLimits.ChangeLimit: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// A length of time as it is given on the command line: `90s`, `15m`, `24h`, `7d`.
struct TimeSpan: ExpressibleByArgument, CustomStringConvertible {
  let duration: Duration
  let description: String

  init(_ duration: Duration, _ description: String) {
    self.duration = duration
    self.description = description
  }

  init?(argument: String) {
    let secondsPerUnit = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let digits = argument.utf8.dropLast()
    guard let unit = argument.last.flatMap({ secondsPerUnit[String($0)] }), (1...6).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    duration = .seconds(count * unit)
    description = argument
  }
}
