import Git

/// What was worked out about some folders, each thing once.
struct KnownHistory {
  /// The first parents of HEAD.
  var line: FirstParentLine?
  /// What the line says of personas of the work tree, by their places there.
  var trails: [PersonaPlace: PersonaTrail] = [:]
  /// Where the files on the line are those of the base, if that was looked for; nil in it for nowhere.
  var basePosition: Int??
  /// The first parents of a base that is nowhere on the line.
  var foreignBaseLine: FirstParentLine?
  /// The personas of all versions of the files on the line.
  var lineAppearances: Appearances?
  /// The same in the other ancestors of HEAD.
  var otherAppearances: Appearances?
  /// Whether there are more of those than are looked at.
  var hasUnknownAncestors = false
  /// The personas of some versions of files.
  var indexes: [IndexKey: PersonaIndex] = [:]
  /// The persona files that the work tree does not have as HEAD has them.
  var uncommittedFiles: [RepositoryPath]?
}

/// Which files an index of personas is of.
enum IndexKey: Hashable {
  /// What HEAD has otherwise than the work tree.
  case uncommitted
  /// What was there before a commit of the line changed it.
  case before(Int)
  /// What a commit of the line has changed.
  case after(Int)
  /// What a base that is not on the line has otherwise than HEAD.
  case foreignBase
}
