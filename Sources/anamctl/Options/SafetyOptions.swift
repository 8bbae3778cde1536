import ArgumentParser
import Personas

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
