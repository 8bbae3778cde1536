import Basics
import Personas

/// What a reader is told of one value that a request carries.
struct ShownChange: Sendable {
  let path: String
  /// Where the file asks for it; nil for an option that is sent back.
  let source: SourcePosition?
  let content: Content
  /// Where the server's value comes from; nil if there is nothing to be told of that.
  private(set) var origin: ShownOrigin?
  /// Whether the value is left as the server has it.
  private(set) var isKept = false

  /// What there is to see, by the kind of value.
  enum Content: Sendable {
    /// The value stays as it is, and is sent all the same; why.
    case repeated(JSONValue, note: String)
    /// The server does not show the value, so nobody knows whether it changes; why it is sent.
    case unreadable(JSONValue, note: String)
    /// A long text: only what changes in it is shown.
    case text(ShownText)
    /// A long text that was edited both on the server and in the files: each edit of the text that both have in common.
    case edits(server: ShownText, files: ShownText)
    /// A list in which order means nothing.
    case set(SetDifference)
    /// A mapping: the members that differ.
    case members([ShownMember], before: JSONValue, after: JSONValue)
    case value(before: JSONValue, after: JSONValue)
    /// The value is left as the server has it, and the file asks for another.
    case kept(server: JSONValue, file: JSONValue)
  }

  /// - Parameter time: When the plan was made.
  init(_ change: Change, at time: String) {
    path = "\(change.path)"
    source = change.source
    origin = change.history.flatMap { ShownOrigin($0, at: time) }
    content =
      switch change.cause {
      case .config: Content(change)
      case .resend: .repeated(change.after, note: "unchanged; sent again, or it would be reset")
      case .unreadable:
        .unreadable(change.after, note: "not readable: the server does not show it, so it is sent")
      }
  }

  /// What is left as the server has it.
  ///
  /// - Parameter time: When the plan was made.
  init(kept change: Change, at time: String) {
    path = "\(change.path)"
    source = change.source
    origin = change.history.flatMap { ShownOrigin($0, at: time) }
    isKept = true
    let content = Content(change)
    self.content =
      switch content {
      case .text, .edits: content
      case .repeated, .unreadable, .set, .members, .value, .kept: .kept(server: change.before, file: change.after)
      }
  }

  /// What somebody did elsewhere: from what the file asks for to what the server has.
  ///
  /// - Parameter time: When that was seen.
  init(drift change: Change, at time: String) {
    path = "\(change.path)"
    source = change.source
    origin = change.history.flatMap { ShownOrigin($0, at: time) }
    content = change.history?.commonText == nil ? Content(from: change.after, to: change.before) : Content(change)
  }

  init(sentBack option: PathValue) {
    path = "\(option.path)"
    source = nil
    content = .repeated(option.value, note: "unchanged; options are sent whole")
  }

  /// A value that is no longer what a plan saw.
  init(_ stale: StaleValue) {
    path = "\(stale.path)"
    source = nil
    content = Content(from: stale.seen, to: stale.now)
  }

  /// A value that the server has stored otherwise than planned.
  init(_ mismatch: Mismatch) {
    path = "\(mismatch.path)"
    source = nil
    content = Content(from: mismatch.expected, to: mismatch.stored)
  }

  /// How much changes, in a few words; nil where that says nothing.
  var amount: String? {
    switch content {
    case .text(let text): "\(text.counts)"
    case .edits(_, let files): "\(files.counts)"
    case .set(let set): set.counts
    case .repeated, .unreadable, .members, .value, .kept: nil
    }
  }

  /// Whether the value stays as it is.
  var isRepeated: Bool {
    if case .repeated = content { true } else { false }
  }

  /// Whether the file asks for a value other than the server's, as far as that can be known.
  var isAsked: Bool {
    switch content {
    case .repeated, .unreadable, .kept: false
    case .text, .edits, .set, .members, .value: true
    }
  }

  /// Returns this change with some hunks of its text only; itself, if it is no text.
  ///
  /// Without the rest of the text, even if these are all its hunks.
  func keeping(_ hunks: [TextDiff.Hunk]) -> ShownChange {
    guard let text else { return self }
    return ShownChange(path: path, source: source, content: .text(text.keeping(hunks)), origin: origin)
  }

  /// Returns this change without what is told of its origin elsewhere.
  func withoutOrigin() -> ShownChange { ShownChange(path: path, source: source, content: content) }

  private init(path: String, source: SourcePosition?, content: Content, origin: ShownOrigin? = nil) {
    self.path = path
    self.source = source
    self.content = content
    self.origin = origin
  }

  /// Whether it would overwrite a value that the repository has never had.
  var isDrift: Bool { origin?.isDrift ?? false }

  /// The long text that changes; nil for every other value.
  var text: ShownText? {
    if case .text(let text) = content { text } else { nil }
  }

  /// Every difference of a long text that there is to see, each with what it is, if there are several.
  var texts: [(title: String?, text: ShownText)] {
    switch content {
    case .text(let text): [(isKept ? "the file asks for" : nil, text)]
    case .edits(let server, let files): [("edited elsewhere", server), ("changed in the files", files)]
    case .repeated, .unreadable, .set, .members, .value, .kept: []
    }
  }
}

extension ShownChange.Content {
  fileprivate init(_ change: Change) {
    guard let common = change.history?.commonText.map(JSONValue.string),
      let server = ShownText(from: common, to: change.before), let files = ShownText(from: common, to: change.after)
    else {
      self.init(from: change.before, to: change.after)
      return
    }
    self = .edits(server: server, files: files)
  }

  fileprivate init(from before: JSONValue, to after: JSONValue) {
    let members = ShownMember.differing(from: before, to: after)
    if let text = ShownText(from: before, to: after) {
      self = .text(text)
    } else if let set = SetDifference(from: before, to: after) {
      self = .set(set)
    } else if !members.isEmpty {
      self = .members(members, before: before, after: after)
    } else {
      self = .value(before: before, after: after)
    }
  }
}

/// What changes in a long text.
struct ShownText: Sendable {
  /// Texts up to this length stand on one line with their change.
  private static let longestInline = 60

  /// Whether there was a text before that is not empty.
  let isReplacement: Bool
  /// The whole text; nil if only some of its hunks are shown.
  let diff: TextDiff?
  let counts: TextDiff.Counts
  let hunks: [TextDiff.Hunk]

  /// - Returns: Nil if it is no text, or short enough to be shown whole.
  fileprivate init?(from before: JSONValue, to after: JSONValue) {
    guard let new = after.text, before.text != nil || before == .null else { return nil }
    let isLong = [before.text, new].compactMap(\.self).contains { text in
      text.utf8.contains(UInt8(ascii: "\n")) || text.count > Self.longestInline
    }
    guard isLong else { return nil }
    isReplacement = before.text?.isEmpty == false
    // In the form in which texts are compared.
    let diff = TextDiff(from: canonicalText(before.text ?? ""), to: canonicalText(new))
    self.diff = diff
    counts = diff.counts
    hunks = diff.hunks()
  }

  private init(isReplacement: Bool, hunks: [TextDiff.Hunk]) {
    self.isReplacement = isReplacement
    self.hunks = hunks
    diff = nil
    counts = TextDiff.Counts(of: hunks.flatMap(\.lines))
  }

  /// Returns the text with some of its hunks only.
  fileprivate func keeping(_ hunks: [TextDiff.Hunk]) -> ShownText {
    ShownText(isReplacement: isReplacement, hunks: hunks)
  }

  var changedLineCount: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.kind != .kept } } }
}

/// A member of a mapping that is added, removed or changed.
struct ShownMember: Sendable {
  let key: String
  /// Nil if it is added.
  let before: JSONValue?
  /// Nil if it is removed.
  let after: JSONValue?

  fileprivate static func differing(from before: JSONValue, to after: JSONValue) -> [ShownMember] {
    let (before, after) = (before.members ?? [:], after.members ?? [:])
    return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }
      .map { ShownMember(key: $0, before: before[$0], after: after[$0]) }
  }
}
