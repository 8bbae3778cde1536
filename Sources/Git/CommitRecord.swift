/// A commit, and what it changed against its first parent.
package struct CommitRecord: Sendable, Equatable {
  package let id: ObjectID
  /// None for a first commit, and for one at which a shallow clone was cut off.
  package let parents: [ObjectID]
  /// The author's name, without the address.
  package let author: String
  /// When the author wrote it, in UTC as in RFC 3339: `2026-11-02T09:00:00Z`.
  package let date: String
  /// The first paragraph of the message, on one line.
  package let subject: String
  /// What became of the files, links and submodules in the folders asked about, in the order of their paths.
  ///
  /// A first commit is compared with nothing. A change of mode alone is not among them.
  package let changes: [PathChange]

  package init(
    id: ObjectID, parents: [ObjectID], author: String, date: String, subject: String, changes: [PathChange]
  ) {
    self.id = id
    self.parents = parents
    self.author = author
    self.date = date
    self.subject = subject
    self.changes = changes
  }
}

/// What became of one path.
package struct PathChange: Sendable, Equatable {
  package let path: RepositoryPath
  /// Nil if there was nothing.
  package let before: TreeEntry?
  /// Nil if there is nothing any more.
  package let after: TreeEntry?

  package init(path: RepositoryPath, before: TreeEntry?, after: TreeEntry?) {
    self.path = path
    self.before = before
    self.after = after
  }
}
