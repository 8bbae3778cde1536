import Basics

/// The entries of a mapping that is being read, a key and a value in turn.
struct MappingContents {
  private enum Expected {
    case key
    case value(Node.Key)
    case mergeValue(SourceRange)
    /// The value of a key that an error refuses.
    case refusedValue
  }

  /// The mappings that `<<` brings in, the first before the others.
  private struct Merge {
    var range: SourceRange
    var sources: [[Node.Entry]] = []
    /// The number of own entries before the `<<`.
    var index: Int
  }

  private var expected = Expected.key
  private var entries: [Node.Entry] = []
  private var keys = MappingKeys()
  private var merge: Merge?

  /// Whether a key is expected next, not a value.
  var expectsKey: Bool {
    if case .key = expected { true } else { false }
  }

  /// The mapping's entries: its own in the order of the file, and at the place of `<<` those it brings in.
  ///
  /// Own keys win over merged ones, and earlier sources over later ones.
  var merged: [Node.Entry] {
    guard let merge else { return entries }
    var keys = keys
    var added: [Node.Entry] = []
    for var entry in merge.sources.joined() where keys.insert(entry.key)?.isDuplicate != true {
      entry.key.source?.standing = .merged
      entry.value.source?.standing = .merged
      added.append(entry)
    }
    return entries[..<merge.index] + added + entries[merge.index...]
  }

  /// Adds the next key or value, whichever is expected.
  ///
  /// - Returns: What is wrong with it here.
  mutating func add(_ node: Node?, range: SourceRange, asKey role: KeyRole) -> [Diagnostic] {
    switch expected {
    case .key:
      return addKey(node, range: range, role: role)
    case .value(let key):
      expected = .key
      if let node {
        entries.append(Node.Entry(key: key, value: node))
      }
      return []
    case .mergeValue(let key):
      expected = .key
      return addMerge(node, key: key)
    case .refusedValue:
      expected = .key
      return []
    }
  }

  private mutating func addKey(_ node: Node?, range: SourceRange, role: KeyRole) -> [Diagnostic] {
    expected = .refusedValue
    switch role {
    case .merge:
      return beginMerge(at: range)
    case .quotedMerge:
      return [
        .error(
          .reference, "'<<' in quotes is not a merge; a merge needs a mapping under a plain <<", at: range,
          help: "remove the quotes")
      ]
    case .collection(let collection):
      return node == nil ? [] : [notAString("a \(collection)", at: range)]
    case .alias:
      return node == nil ? [] : [notAString("an alias", at: range)]
    case .scalar:
      guard let node else { return [] }
      guard case .string(let name) = node.value else { return [notAString(node)] }
      if node.source?.style == .plain, let problem = disguisedBlank(name, at: range) { return [problem] }
      return addKey(Node.Key(name: name, range: range, source: node.source))
    }
  }

  private func notAString(_ description: String, at range: SourceRange) -> Diagnostic {
    .error(
      .key, "a key has to be text, not \(description)", at: range,
      help: "write a name, or put the whole text in quotes")
  }

  private func notAString(_ key: Node) -> Diagnostic {
    let text = shown(key.text ?? "")
    if text.isEmpty {
      return .error(.key, "a key is missing before ':'", at: key.range, help: "write a name")
    }
    var help = "put it in quotes: \"\(text)\""
    if case .number = key.value { help += "; a fraction has a point, as in 0.5" }
    return .error(.key, "the key \(text) is not text", at: key.range, help: help)
  }

  /// The error of a key that begins with a blank which is none: it was meant as indentation.
  private func disguisedBlank(_ name: String, at range: SourceRange) -> Diagnostic? {
    guard let first = name.unicodeScalars.first, !first.isASCII, first.isDrawnBlank else { return nil }
    var place = range
    place.endLine = range.start.line
    place.endColumn = range.start.column + 1
    return .error(
      .syntax, "\(codePoint(first.value)) looks like a space and is none", at: place, help: "write spaces")
  }

  private mutating func addKey(_ key: Node.Key) -> [Diagnostic] {
    guard let clash = keys.insert(key) else {
      expected = .value(key)
      return []
    }
    if clash.isDuplicate {
      let note = Diagnostic.Note(message: "first set here", position: clash.other.range.start)
      let message = "duplicate key '\(shown(key.name))'"
      return [.error(.duplicateKey, message, at: key.range, help: "keep one of the two", notes: [note])]
    }
    expected = .value(key)
    let note = Diagnostic.Note(message: "the other is here", position: clash.other.range.start)
    return [
      .warning(
        .lookalikeKey,
        "the key '\(shown(key.name))' looks the same as another one, but is written with other characters",
        at: key.range,
        help: "keep one of the two: "
          + confusableDifference(of: shown(key.name), from: shown(clash.other.name)), notes: [note])
    ]
  }

  private mutating func beginMerge(at range: SourceRange) -> [Diagnostic] {
    if let merge {
      let note = Diagnostic.Note(message: "first set here", position: merge.range.start)
      return [
        .error(
          .reference, "'<<' is set twice; a merge needs a mapping or one list of mappings", at: range,
          help: "write '<<: [*first, *second]'", notes: [note])
      ]
    }
    merge = Merge(range: range, index: entries.count)
    expected = .mergeValue(range)
    return []
  }

  private mutating func addMerge(_ node: Node?, key: SourceRange) -> [Diagnostic] {
    guard let node else { return [] }
    var sources = [node]
    if case .sequence(let items) = node.value {
      sources = items
    }
    for source in sources {
      guard case .mapping(let entries) = source.value else {
        let note = Diagnostic.Note(message: "this is not a mapping", position: source.range.start)
        return [
          .error(
            .reference, "a merge needs a mapping, or a list of mappings", at: key, help: "write '<<: *anchor'",
            notes: [note])
        ]
      }
      merge?.sources.append(entries)
    }
    return []
  }
}

/// What a node is where a key is expected.
enum KeyRole {
  /// A scalar, which has to be a string.
  case scalar
  /// A plain `<<`.
  case merge
  /// A `<<` in quotes, which looks like a merge but is not one.
  case quotedMerge
  /// A sequence or a mapping.
  case collection(YAMLEvent.Collection)
  /// An alias.
  case alias
}

extension KeyRole {
  init(_ scalar: YAMLEvent.Scalar, isTagged: Bool) {
    guard scalar.text == "<<", !isTagged else {
      self = .scalar
      return
    }
    self = scalar.style == .plain ? .merge : .quotedMerge
  }
}
