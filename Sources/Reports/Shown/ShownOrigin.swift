import Personas

/// What a reader is told of where a value on the server comes from, and since when the files ask for another.
struct ShownOrigin: Hashable, Sendable {
  /// A few words each; a name in them is as its author wrote it.
  let notes: [String]
  /// Whether the repository has never had the value.
  let isDrift: Bool

  /// - Parameters:
  ///   - history: What the repository remembers of the value.
  ///   - time: When the plan was made, to say how long ago a commit was.
  /// - Returns: Nil if there is nothing to be told.
  init?(_ history: ValueHistory, at time: String) {
    isDrift = history.origin.isDrift
    var notes: [String] = []
    switch history.origin {
    case .repository(let commit): notes.append("server: as of \(commit.mention(at: time))")
    case .unmanaged: notes.append("server: not managed before")
    case .elsewhere: notes.append("server: edited elsewhere")
    case .unknown: break
    }
    if let since = history.since {
      notes.append(since.isThisChange ? "asked by this change" : "asked since " + since.mention(at: time))
    } else if history.origin != .unknown {
      notes.append("not committed yet")
    }
    if case .elsewhere(let commit?) = history.origin, commit.id != history.since?.commit.id {
      notes.append("managed since \(commit.mention(at: time))")
    }
    guard !notes.isEmpty else { return nil }
    self.notes = notes
  }

  /// The notes in one line.
  var sentence: String { notes.joined(separator: "; ") }
}

extension Commit {
  /// Returns the commit as a reader recognises it: `91be0d3 (Ann, 3 weeks ago)`.
  func mention(at time: String) -> String {
    let name = shortened(author, to: 40)
    return "\(shortID) (\(name.isEmpty ? "" : "\(name), ")\(age(of: date, at: time)))"
  }

  /// Enough digits to find it by.
  var shortID: String { String(id.prefix(7)) }
}

extension Since {
  func mention(at time: String) -> String {
    isOrOlder ? "\(commit.mention(at: time)) or before" : commit.mention(at: time)
  }
}
