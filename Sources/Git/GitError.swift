/// Why git does not answer.
package enum GitError: Error, Equatable, Sendable {
  /// There is no program of this name.
  case notInstalled
  /// The version of git, and the one that is needed.
  case tooOld(version: String, needed: String)
  /// The folder is in no work tree.
  case noWorkTree
  /// Git does not trust the folder's owner (`safe.directory`); with the folder.
  case unsafeOwner(folder: String)
  /// The repository has no commit.
  case noCommit
  /// There is no commit of this name.
  case unknownRevision(String)
  /// It took longer, or said more, than the named limit allows.
  case limit(String)
  /// An object is not there, and is not fetched: the clone is partial.
  case missingObject
  /// What git says of anything else.
  case failed(String)
}
