/// A commit of the repository, as far as a reader is told of it.
package struct Commit: Equatable, Sendable {
  /// All of its hexadecimal digits.
  package let id: String
  package let author: String
  /// When its author made it; an RFC 3339 timestamp in UTC.
  package let date: String
  /// The first line of its message.
  package let subject: String
  /// Whether nothing was there before it.
  package let isRoot: Bool

  package init(id: String, author: String, date: String, subject: String, isRoot: Bool = false) {
    self.id = id
    self.author = author
    self.date = date
    self.subject = subject
    self.isRoot = isRoot
  }
}

extension Commit: Codable {
  private enum CodingKeys: String, CodingKey {
    case id = "commit"
    case author
    case date
    case subject
    case isRoot = "root"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    author = try container.decode(String.self, forKey: .author)
    date = try container.decode(String.self, forKey: .date)
    subject = try container.decode(String.self, forKey: .subject)
    isRoot = try container.decodeIfPresent(Bool.self, forKey: .isRoot) ?? false
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(author, forKey: .author)
    try container.encode(date, forKey: .date)
    try container.encode(subject, forKey: .subject)
    if isRoot { try container.encode(true, forKey: .isRoot) }
  }
}

/// Where a live value that differs from what a file asks for comes from (promises.md, 5).
package enum Origin: Equatable, Sendable {
  /// A commit asked for exactly this value; the newest one that did.
  case repository(Commit)
  /// The files take the path over now.
  case unmanaged
  /// The files managed the path at the base, and no commit ever asked for the value: somebody set it elsewhere.
  ///
  /// With the commit that took the path over, if it is known.
  case elsewhere(takenOver: Commit?)
  /// There is no history, or not all of it.
  case unknown

  package enum Kind: String, Codable, Sendable {
    case repository
    case unmanaged
    case elsewhere
    case unknown
  }

  package var kind: Kind {
    switch self {
    case .repository: .repository
    case .unmanaged: .unmanaged
    case .elsewhere: .elsewhere
    case .unknown: .unknown
    }
  }

  /// Whether the repository has never had the value.
  package var isDrift: Bool { kind == .elsewhere }
}

extension Origin: Codable {
  private enum CodingKeys: CodingKey {
    case kind
    case takenOver
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .repository: self = .repository(try Commit(from: decoder))
    case .unmanaged: self = .unmanaged
    case .elsewhere: self = .elsewhere(takenOver: try container.decodeIfPresent(Commit.self, forKey: .takenOver))
    case .unknown: self = .unknown
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .repository(let commit): try commit.encode(to: encoder)
    case .elsewhere(let commit): try container.encodeIfPresent(commit, forKey: .takenOver)
    case .unmanaged, .unknown: break
    }
  }
}

/// Since when the files have asked for a value.
package struct Since: Equatable, Sendable {
  package let commit: Commit
  /// Whether older commits, which are not there, may have asked for it, too.
  package let isOrOlder: Bool
  /// Whether the commit is a merge that exists for a pull request alone.
  package let isThisChange: Bool

  package init(_ commit: Commit, isOrOlder: Bool = false, isThisChange: Bool = false) {
    self.commit = commit
    self.isOrOlder = isOrOlder
    self.isThisChange = isThisChange
  }
}

extension Since: Codable {
  private enum CodingKeys: CodingKey {
    case orOlder
    case thisChange
  }

  package init(from decoder: any Decoder) throws {
    commit = try Commit(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    isOrOlder = try container.decodeIfPresent(Bool.self, forKey: .orOlder) ?? false
    isThisChange = try container.decodeIfPresent(Bool.self, forKey: .thisChange) ?? false
  }

  package func encode(to encoder: any Encoder) throws {
    try commit.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    if isOrOlder { try container.encode(true, forKey: .orOlder) }
    if isThisChange { try container.encode(true, forKey: .thisChange) }
  }
}

/// What the history of the files says of one value that differs.
package struct ValueHistory: Equatable, Sendable {
  package let origin: Origin
  /// Nil where only the work tree asks for the value.
  package let since: Since?
  /// The text that both sides have edited: of all that the files ever asked for, the nearest to the server's; nil unless
  /// it was edited elsewhere and in the files.
  package let commonText: String?

  package init(origin: Origin, since: Since?, commonText: String? = nil) {
    self.origin = origin
    self.since = since
    self.commonText = commonText
  }
}

/// A persona that the files declared at the base, and that the server does not have: it was deleted or renamed there.
package struct LostPersona: Equatable, Codable, Sendable {
  /// The commit since which the files have declared it; nil if that is not known.
  package let declaredSince: Commit?

  package init(declaredSince: Commit?) { self.declaredSince = declaredSince }
}
