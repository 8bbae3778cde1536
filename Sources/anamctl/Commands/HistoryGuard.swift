import Personas
import Reconcile

/// Opens the history of a run's files, and makes sure that what was asked of it can be told: a guard that cannot run
/// must not pass (promises.md, 5).
struct HistoryGuard {
  private let request: HistoryRequest
  private let refusal: ExitStatus

  /// - Parameter refusal: The exit code where a guard that was asked for cannot run.
  init(_ request: HistoryRequest, refusal: ExitStatus) {
    self.request = request
    self.refusal = refusal
  }

  /// Returns the history, or why there is none.
  ///
  /// - Throws: `CommandFailure` if there has to be one.
  func history(
    of configuration: Configuration, _ files: FileSelection
  ) async throws(CommandFailure) -> (history: FilesHistory?, missing: HistoryGap?) {
    do throws(HistoryError) {
      let history = try await FilesHistory(
        of: configuration, at: files.paths, under: files.rules, base: request.base, otherwise: request.defaultBase,
        isMergeRef: isMergeRef)
      return (history, nil)
    } catch {
      switch error {
      case .unknownBase(let revision):
        throw CommandFailure(refusal, "there is no commit '\(revision)' here, which --base names; nothing was sent")
      case .gap(let gap):
        guard !request.needsHistory else { throw failure(gap) }
        return (nil, gap)
      }
    }
  }

  /// Makes sure that the origin of every value is known, if it has to be.
  func check(_ planned: [PlannedPersona], despite gap: HistoryGap) throws(CommandFailure) {
    guard request.needsHistory, planned.contains(where: \.hasUnknownOrigin) else { return }
    throw failure(gap)
  }

  private func failure(_ gap: HistoryGap) -> CommandFailure {
    let help = gap.help.map { " (\($0))" } ?? ""
    return CommandFailure(
      refusal, "\(request.guards) needs the history of the files, and \(gap.message)\(help); nothing was sent")
  }

  /// Whether HEAD may be a merge that CI has made for a pull request alone.
  private var isMergeRef: Bool {
    if let ref = environmentValue("GITHUB_REF"), ref.hasPrefix("refs/pull/"), ref.hasSuffix("/merge") { return true }
    return ["merged_result", "merge_train"].contains(environmentValue("CI_MERGE_REQUEST_EVENT_TYPE"))
  }
}
