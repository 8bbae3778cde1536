import Git
import Personas

/// What a line of commits says of one persona, newest first.
struct PersonaTrail {
  /// A stretch of the line in which its files say the same.
  struct Span {
    /// Where it begins, from the tip.
    let position: Int
    /// The place in the line of the commit that began it; nil where the line begins later.
    let commit: Int?
    let saying: Saying
  }

  private(set) var spans: [Span] = []
  /// Every place at which the persona was declared, and every file that it was made of.
  private(set) var places: Set<PersonaPlace> = []
  private(set) var files: Set<RepositoryPath> = []
  /// What it was followed by, newest first.
  private(set) var identities: [PersonaIdentity] = []

  init(of identity: PersonaIdentity) { note(identity) }

  /// What it is followed by from the end of the trail on.
  var identity: PersonaIdentity { identities[identities.endIndex - 1] }

  /// Appends what an older version of the persona says.
  mutating func append(_ span: Span, of persona: DesiredPersona, at place: PersonaPlace, under contract: Contract) {
    var identity = identity
    identity.follow(persona, to: place, under: contract)
    note(identity)
    spans.append(span)
  }

  /// Appends a stretch in which nothing is known of it, or in which it is not there.
  mutating func append(_ span: Span) { spans.append(span) }

  /// Takes back that it is not there, from the position that is returned; nil unless that is the end of the trail.
  mutating func removeAbsence() -> Int? {
    guard let last = spans.last, last.saying == .absent, last.commit == nil else { return nil }
    spans.removeLast()
    return last.position
  }

  mutating func add(files: Set<RepositoryPath>) { self.files.formUnion(files) }

  private mutating func note(_ identity: PersonaIdentity) {
    identities.append(identity)
    places.insert(identity.place)
  }

  /// The statements of the spans that reach to a position or beyond, newest first.
  func statements(from position: Int = 0, in line: FirstParentLine) -> [Statement] {
    let first = spans.lastIndex { $0.position <= position } ?? spans.startIndex
    // Before a first commit there is nothing that could have said anything.
    let end = line.commits.last?.parents.isEmpty == true ? line.commits.count : .max
    return spans[min(first, spans.endIndex)...].filter { $0.position < end }.compactMap { span in
      let record = span.commit.map { line.commits[$0] } ?? line.commits.last
      return record.map { Statement(commit: Commit($0), saying: span.saying) }
    }
  }
}

extension Commit {
  init(_ record: CommitRecord) {
    self.init(
      id: record.id.hex, author: record.author, date: record.date, subject: record.subject,
      isRoot: record.parents.isEmpty)
  }
}
