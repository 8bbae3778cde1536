import Basics

/// Builds the tree of one document after another from libyaml's events.
///
/// The builder keeps its own stack of open collections: how deep a file nests never decides how deep the
/// program's calls do. It throws where reading has to end, and reports everything else.
struct DocumentBuilder {
  private let source: SourceText
  private let limits: YAMLLimits
  private var offsets: OffsetCursor
  /// What was found wrong in all documents so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// The document's node, or nil as long as it is open or when an error refuses all of it.
  private(set) var root: Node?
  private var documentStart: SourceRange?
  private var frames: [Frame] = []
  private var anchors = Anchors()
  private var aliasCount = 0
  /// How many guesses have been reported.
  private var warningCount = 0
  private static let mostWarnings = 100
  /// The indices of the warnings about anchors that nothing refers to.
  private(set) var anchorWarnings: Set<Int> = []
  /// What is wrong with a document that is only text.
  private var disguise: Diagnostic?
  /// The size of the document so far, aliases replaced by what they stand for.
  private var size = TreeSize()

  init(source: SourceText, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    offsets = source.writtenOffsets
  }

  /// Forgets the previous document, including its anchors.
  mutating func startDocument(at range: SourceRange) {
    documentStart = range
    root = nil
    frames = []
    anchors = Anchors()
    aliasCount = 0
    disguise = nil
    size = TreeSize()
  }

  /// Adds a diagnostic, or throws when there are too many.
  mutating func report(_ diagnostic: Diagnostic) throws(Diagnostic) {
    guard diagnostics.last != diagnostic else { return }
    guard diagnostics.count < limits.diagnostics else {
      throw .beyondLimit("diagnostics", limits.diagnostics, at: diagnostic.range)
    }
    diagnostics.append(diagnostic)
  }

  /// Adds a warning about what may be meant, unless there are so many that they make a valid file unreadable.
  private mutating func warn(_ warning: Diagnostic) {
    guard warningCount < Self.mostWarnings, diagnostics.count < limits.diagnostics else { return }
    warningCount += 1
    diagnostics.append(warning)
  }

  /// Adds the diagnostic that ends the reading.
  mutating func reportLast(_ diagnostic: Diagnostic) {
    guard diagnostics.last != diagnostic else { return }
    diagnostics.append(diagnostic)
  }

  /// Adds a scalar.
  mutating func addScalar(
    _ scalar: YAMLEvent.Scalar, _ written: YAMLEvent.Properties, _ event: YAMLEvent
  ) throws(Diagnostic) {
    let range = source.range(from: event.start, to: event.end)
    let bytes = offsets.bytes(of: event)
    let scalarSize = TreeSize(nodes: 1, bytes: scalar.text.utf8.count)
    try grow(by: scalarSize, at: range)
    let properties = NodeProperties(written, at: event.start, in: source, anchors: anchors)
    var problems = properties.problems
    problems += source.escapedControls(
      in: scalar, from: event.start, to: event.end, atMost: limits.diagnostics + 1)
    if frames.isEmpty, scalar.isAbsent, written.anchor == nil, written.tag == nil {
      problems.append(
        .error(
          .emptyDocument, "the document is empty", at: documentStart ?? range,
          help: "remove its '---', or write something below it"))
    }
    var node: Node?
    do {
      node = try Node(
        scalar: scalar, tag: properties.tag, range: range, source: NodeSource(bytes: bytes, style: scalar.style))
    } catch {
      problems.append(error)
    }
    if frames.isEmpty, scalar.style == .plain { disguise = disguise(inLineOf: event) }
    if !problems.isEmpty {
      node = nil
    }
    if let warning = source.droppedComment(
      after: scalar, value: node?.value, bytes: bytes, range: range, isInFlow: isInFlow)
    {
      warn(warning)
    }
    for problem in problems {
      try report(problem)
    }
    if let name = properties.anchor {
      anchors.begin(name, at: range.start)
      anchors.end(name, with: .init(node: node, size: scalarSize, height: 0))
      let isOnOneLine = source.writtenBytes.dropFirst(bytes.lowerBound + 1 + name.utf8.count).first == UInt8(ascii: " ")
      if scalar.style == .plain, isOnOneLine, frames.last?.expectsKey != true, written.tag == nil,
        case .string = node?.value
      {
        let end = SourcePosition(
          file: range.start.file, line: range.start.line, column: range.start.column + 1 + name.unicodeScalars.count)
        let place = SourceRange(start: range.start, endLine: end.line, endColumn: end.column)
        anchors.suspect(name, as: source.droppedAnchor(name, at: place, bytes: bytes, isInFlow: isInFlow))
      }
    }
    try place(
      node, range: range, end: bytes.upperBound, height: 0,
      asKey: KeyRole(scalar, isTagged: written.tag != nil))
  }

  /// Begins a collection, whose nodes follow.
  mutating func startCollection(
    _ collection: YAMLEvent.Collection, isFlow: Bool, _ written: YAMLEvent.Properties, _ event: YAMLEvent
  ) throws(Diagnostic) {
    let range = source.range(from: event.start, to: event.end)
    try checkDepth(frames.count + 1, at: range)
    let sizeBefore = size
    try grow(by: TreeSize(nodes: 1), at: range)
    let properties = NodeProperties(written, at: event.start, in: source, anchors: anchors)
    var problems = properties.problems
    if let tag = properties.tag, !tag.fits(collection) {
      problems.append(
        .error(.tag, "the tag !!\(tag.rawValue) is not for a \(collection)", at: range, help: "remove the tag"))
    }
    for problem in problems {
      try report(problem)
    }
    if let name = properties.anchor {
      anchors.begin(name, at: range.start)
    }
    frames.append(
      Frame(
        collection: collection, range: range,
        source: NodeSource(
          bytes: offsets.bytes(of: event),
          style: isFlow ? .flowCollection : .blockCollection),
        anchor: properties.anchor, isRefused: !problems.isEmpty, sizeBefore: sizeBefore))
  }

  /// Ends the innermost collection.
  mutating func endCollection(_ event: YAMLEvent) throws(Diagnostic) {
    guard var frame = frames.popLast() else { return }
    // A block collection ends where its last node does; libyaml's mark is at the next token.
    if event.start != event.end {
      frame.range.endLine = event.end.line
      frame.range.endColumn = event.end.column
      frame.extend(to: offsets.offset(of: event.end))
    }
    let node = frame.isRefused ? nil : frame.node
    if let name = frame.anchor {
      anchors.end(name, with: .init(node: node, size: size - frame.sizeBefore, height: frame.height))
    }
    try place(
      node, range: frame.range, end: frame.source.bytes.upperBound, height: frame.height,
      asKey: .collection(frame.collection))
  }

  /// Adds what an alias stands for, once its size has been checked.
  mutating func addAlias(_ name: String, _ event: YAMLEvent) throws(Diagnostic) {
    let range = source.range(from: event.start, to: event.end)
    aliasCount += 1
    guard aliasCount <= limits.aliases else {
      throw .beyondLimit("aliases", limits.aliases, at: range, help: "write the values out")
    }
    var content: Anchors.Content?
    if let problem = source.nameProblem(endingAt: source.offset(of: event.end), at: range) {
      try report(problem)
    } else {
      do {
        content = try anchors.content(of: name, at: range)
      } catch {
        try report(error)
      }
    }
    if let content {
      try checkDepth(frames.count + content.height, at: range)
      try grow(by: content.size, at: range)
    }
    var node = content?.node
    node?.source?.standing = .alias
    try place(
      node, range: range, end: offsets.bytes(of: event).upperBound,
      height: content?.height ?? 0, asKey: .alias)
  }

  private var isInFlow: Bool { frames.contains { $0.source.style == .flowCollection } }

  /// The error of a document that is only text, because a character in it looks like a space or a `:`.
  private func disguise(inLineOf event: YAMLEvent) -> Diagnostic? {
    let line = source.line(at: source.offset(of: event.start))
    guard line.before.isEmpty, source.bytes.containsAny(in: line.range, where: isBeyondASCII) else { return nil }
    return Disguise(in: source.bytes[line.range])?
      .diagnostic(inLineAt: line.range.lowerBound, of: source, after: event.start)
  }

  /// Ends the document: what its anchors took out of texts can be told now.
  mutating func endDocument() throws(Diagnostic) {
    if let disguise {
      root = nil
      try report(disguise)
    }
    for warning in anchors.unused {
      let index = diagnostics.count
      warn(warning)
      if index < diagnostics.count { anchorWarnings.insert(index) }
    }
  }

  /// Ends the document where reading has to end.
  ///
  /// What is wrong with the collections that are open there cannot be known, so nothing is reported.
  ///
  /// - Parameter position: That place; the open collections reach to it.
  /// - Returns: What stands before that place, or nil if that is nothing.
  mutating func cutDocument(at position: SourcePosition) -> Node? {
    while var frame = frames.popLast(), !frame.isRefused {
      frame.range.extend(to: position)
      let node = frame.node
      guard let outer = frames.indices.last else { return frame.isEmpty ? nil : node }
      _ = frames[outer].add(
        node, range: frame.range, end: frame.source.bytes.upperBound, height: frame.height,
        asKey: .collection(frame.collection))
    }
    return nil
  }

  private func checkDepth(_ depth: Int, at range: SourceRange) throws(Diagnostic) {
    guard depth > limits.depth else { return }
    throw .beyondLimit("depth", limits.depth, at: range, help: "nest fewer collections in each other")
  }

  private mutating func grow(by growth: TreeSize, at range: SourceRange) throws(Diagnostic) {
    size += growth
    if size.nodes > limits.expandedNodes {
      throw .beyondLimit("expanded nodes", limits.expandedNodes, at: range, help: "make the document smaller")
    }
    if size.bytes > limits.expandedBytes {
      throw .beyondLimit("expanded bytes", limits.expandedBytes, at: range, help: "make the document smaller")
    }
  }

  /// Puts a finished node where it belongs: an item, a key, a value or the root.
  private mutating func place(
    _ node: Node?, range: SourceRange, end: Int, height: Int, asKey role: KeyRole
  ) throws(Diagnostic) {
    guard let innermost = frames.indices.last else {
      root = node
      return
    }
    let problems = frames[innermost].add(node, range: range, end: end, height: height, asKey: role)
    if case .collection = role, !problems.isEmpty, innermost > 0 {
      // Seldom meant: `{{name}}` is text. What is wrong with it as a mapping need not be reported as well.
      frames[innermost].isRefused = true
    }
    for problem in problems {
      try report(problem)
    }
  }
}
