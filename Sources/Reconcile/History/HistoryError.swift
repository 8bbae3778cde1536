import Git
package import Personas

/// Why there is no history to be asked.
package enum HistoryError: Error, Equatable, Sendable {
  /// The files are in no repository that can be read.
  case gap(HistoryGap)
  /// There is no commit of the name that was given as the base.
  case unknownBase(String)
}

extension HistoryError {
  init(_ error: GitError) {
    self =
      switch error {
      case .notInstalled: .gap(HistoryGap("git is not installed", help: "install git"))
      case .tooOld(let version, let needed):
        .gap(HistoryGap("git \(version) is too old", help: "install git \(needed) or newer"))
      case .noWorkTree: .gap(HistoryGap("the persona files are in no work tree of git"))
      case .unsafeOwner(let folder):
        .gap(
          HistoryGap(
            "git does not trust the owner of \(folder)",
            help: "if you do: git config --global --add safe.directory \(folder)"))
      case .noCommit: .gap(HistoryGap("the repository has no commit yet"))
      case .unknownRevision(let revision): .unknownBase(revision)
      case .limit(let limit): .gap(HistoryGap("the history is larger than \(limit)"))
      case .missingObject:
        .gap(
          HistoryGap(
            "old versions of files are missing, because the clone is partial",
            help: "clone without --filter, or: git fetch --refetch --no-filter"))
      case .failed(let message): .gap(HistoryGap("git fails: \(message)"))
      }
  }
}

extension HistoryGap {
  /// The clone has only the newest commits.
  static let shallow = HistoryGap(
    "the clone is shallow",
    help: "git fetch --unshallow; in CI fetch-depth: 0 (GitHub) or GIT_DEPTH: 0 (GitLab)")
  /// There are more commits than are looked at.
  static let limit = HistoryGap("there are more than the limit of \(HistoryLimits.commits) commits")
}
