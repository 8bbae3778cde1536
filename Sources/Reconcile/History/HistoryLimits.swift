/// How much of the history is looked at; whatever is beyond a limit counts as not there.
package enum HistoryLimits {
  /// Commits that touch the folders of a run.
  package static let commits = 20_000
  /// Bytes of all versions of files that are read.
  package static let bytes = 256 << 20
}
