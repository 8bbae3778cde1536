/// Why a saved plan is not carried out.
package enum SavedPlanError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file cannot be read; why.
  case unreadable(String)
  /// The file is something else than a plan, or a part of one; how that shows.
  case notAPlan(String)
  case formatVersion(Int)
  case tool(String)
  case otherURL(plan: String, here: String)
  case otherKey(plan: String, here: String)
  /// The seal does not match the rest of the file.
  case altered
  /// What the plan says does not fit together; what.
  case inconsistent(String)
  case tooOld(seconds: Int)
  case fromTheFuture
  case tooLarge

  package var description: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .notAPlan(let reason): "not a plan: \(reason)"
    case .formatVersion(let version): "a plan of format version \(version), which this anamctl does not read"
    case .tool(let tool): "a plan of \(tool): only the version that made a plan carries it out"
    case .otherURL(let plan, let here): "a plan for \(plan), and this is \(here)"
    case .otherKey(let plan, let here): "a plan made with another API key (\(plan)) than this one (\(here))"
    case .altered: "altered since it was made: its seal does not fit"
    case .inconsistent(let reason): "does not fit together: \(reason)"
    case .tooOld(let seconds): "\(age(seconds)) old, which is more than --max-plan-age allows"
    case .fromTheFuture: "made in the future: one of the two clocks is wrong"
    case .tooLarge: "larger than the limit of \(SavedPlan.largestFile >> 20) MiB; plan fewer personas with --target"
    }
  }

  private func age(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: "\(seconds) seconds"
    case ..<7200: "\(seconds / 60) minutes"
    default: "\(seconds / 3600) hours"
    }
  }
}
