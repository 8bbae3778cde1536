import Git

/// A commit and its first parents, as far as they touch the folders of a run.
///
/// Position 0 is the commit itself; position `n` is what was there before its `n` newest touching commits.
struct FirstParentLine: Sendable {
  let tip: ObjectID
  /// Those that touch the folders, newest first.
  let commits: [CommitRecord]
  /// Whether there are older ones that were not looked at.
  let isCut: Bool
  /// Everything in the folders at the tip.
  let entries: [RepositoryPath: TreeEntry]
  /// For each path the commits that changed it, newest first: the place in `commits`, and what was there before.
  private let changes: [RepositoryPath: [(commit: Int, before: TreeEntry?)]]

  init(tip: ObjectID, commits: [CommitRecord], isCut: Bool, entries: [RepositoryPath: TreeEntry]) {
    self.tip = tip
    self.commits = commits
    self.isCut = isCut
    self.entries = entries
    var changes: [RepositoryPath: [(commit: Int, before: TreeEntry?)]] = [:]
    for (index, commit) in commits.enumerated() {
      for change in commit.changes { changes[change.path, default: []].append((index, change.before)) }
    }
    self.changes = changes
  }

  /// What is at a path at a position.
  func entry(at path: RepositoryPath, _ position: Int) -> TreeEntry? {
    guard let newer = changes[path]?.last(where: { $0.commit < position }) else { return entries[path] }
    return newer.before
  }

  /// The first commit from a position on that changed one of the paths; nil if none did.
  func firstChange(of paths: some Sequence<RepositoryPath>, from position: Int) -> Int? {
    paths.compactMap { path in changes[path]?.first { $0.commit >= position }?.commit }.min()
  }
}
