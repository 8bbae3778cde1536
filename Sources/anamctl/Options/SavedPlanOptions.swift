import ArgumentParser
import Reconcile

/// The saved plan that is applied instead of the files.
struct SavedPlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Carry out this plan, which plan --out has saved, and no other.", valueName: "file"),
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
      throw ValidationError("--max-plan-age is about a saved plan: give --plan, too")
    }
  }
}
