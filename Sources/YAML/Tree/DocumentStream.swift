import Basics

/// The documents of one file, read one after another.
struct DocumentStream {
  private let source: SourceText
  private let limits: YAMLLimits
  private var builder: DocumentBuilder
  private var starts: DocumentStarts
  private var eventCount = 0
  private var documentNumber = 0
  /// Whether the document of that number has not ended.
  private var isInDocument = false
  /// The number of diagnostics before each document.
  private var diagnosticsBefore: [Int] = []
  /// The complete documents, as far as errors left something of them.
  private(set) var documents: [Node] = []
  /// Where a syntax error or a limit ended the reading; nil if it went on with the next document.
  private(set) var cut: SourcePosition?

  init(source: SourceText, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    builder = DocumentBuilder(source: source, limits: limits)
    starts = DocumentStarts(in: source)
  }

  /// What was found wrong; each message names its document when there are several.
  var diagnostics: [Diagnostic] {
    // An alias that is misspelt, say, means an anchor that seems to be unused.
    let hidden = builder.diagnostics.contains { $0.rule == .reference } ? builder.anchorWarnings : []
    var number = 0
    return builder.diagnostics.enumerated().compactMap { index, diagnostic in
      while number < diagnosticsBefore.count, diagnosticsBefore[number] <= index {
        number += 1
      }
      guard !hidden.contains(index) else { return nil }
      guard documentNumber > 1 else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.message = "document \(max(1, number)): \(diagnostic.message)"
      return diagnostic
    }
  }

  /// Reads to the end, or to a limit or a syntax error after which no document is found.
  mutating func read() {
    do {
      try readDocuments()
    } catch {
      builder.reportLast(error)
      cut = error.range.start
      if let part = builder.cutDocument(at: error.range.start) {
        documents.append(part)
      }
    }
  }

  private mutating func readDocuments() throws(Diagnostic) {
    try checkDirectiveCount()
    guard var events = EventReader(source, input: source.bytesWithoutTabLines(limits: limits)) else {
      throw outOfMemory
    }
    while let error = try readEvents(from: &events) {
      let diagnostic = error.diagnostic(in: source, limits: limits)
      guard diagnostic.rule != .limit, let next = starts.next(after: error) else { throw diagnostic }
      try builder.report(diagnostic)
      endDocument(after: diagnostic)
      guard events.restart(at: next.mark, offset: next.offset) else { throw outOfMemory }
    }
  }

  /// Ends a document that an error cuts off, where reading goes on with the next one.
  private mutating func endDocument(after error: Diagnostic) {
    // What stands in or below the line of the error may be misread: nothing is said of it.
    if let part = builder.cutDocument(at: error.range.start)?.part(above: error.range.start.line) {
      documents.append(part)
    }
    if !isInDocument, error.rule != .directive {
      // The error is in front of the first event of its document.
      documentNumber += 1
      diagnosticsBefore.append(builder.diagnostics.count)
    }
    isInDocument = false
  }

  /// Reads to the end, or to a syntax error, which is returned.
  private mutating func readEvents(from events: inout EventReader) throws(Diagnostic) -> YAMLSyntaxError? {
    while true {
      let next: YAMLEvent?
      do {
        next = try events.next()
      } catch {
        if error.isOutOfMemory { throw outOfMemory }
        return error
      }
      guard let event = next else { return nil }
      eventCount += 1
      guard eventCount <= limits.events else {
        let range = source.range(from: event.start, to: event.end)
        throw .beyondLimit("events", limits.events, at: range, help: "split the file")
      }
      switch event.kind {
      case .documentStart(let version, let hasTagDirectives):
        try startDocument(at: source.range(from: event.start, to: event.end))
        if version != nil || hasTagDirectives {
          try checkDirectives(of: event, version: version)
        }
      case .documentEnd:
        isInDocument = false
        try builder.endDocument()
        if let document = builder.root {
          documents.append(document)
        }
      case .alias(let name):
        try builder.addAlias(name, event)
      case .scalar(let scalar, let properties):
        try builder.addScalar(scalar, properties, event)
      case .collectionStart(let collection, let isFlow, let properties):
        try builder.startCollection(collection, isFlow: isFlow, properties, event)
      case .collectionEnd:
        try builder.endCollection(event)
      }
    }
  }

  private func checkDirectiveCount() throws(Diagnostic) {
    guard source.bytes.containsAny(in: source.bytes.indices, where: { $0 == UInt8(ascii: "%") }) else { return }
    var count = 0
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "%") {
      guard offset == 0 || isLineBreak(source.bytes[offset - 1]) else { continue }
      count += 1
      if count > limits.directives {
        let range = source.range(of: offset..<offset + 1, after: .start)
        throw .beyondLimit("directives", limits.directives, at: range, help: "remove them")
      }
    }
  }

  private var outOfMemory: Diagnostic {
    let start = SourcePosition(file: source.file, line: 1, column: 1)
    return .error(.limit, "there is not enough memory to read the file", at: SourceRange(at: start))
  }

  private mutating func startDocument(at range: SourceRange) throws(Diagnostic) {
    documentNumber += 1
    isInDocument = true
    diagnosticsBefore.append(builder.diagnostics.count)
    guard documentNumber <= limits.documents else {
      throw .beyondLimit("documents", limits.documents, at: range, help: "split the file")
    }
    builder.startDocument(at: range)
  }

  private mutating func checkDirectives(
    of event: YAMLEvent, version: YAMLEvent.YAMLVersion?
  ) throws(Diagnostic) {
    for directive in source.directives(from: event.start, to: event.end) {
      if directive.name == "TAG" {
        try builder.report(
          .error(.directive, "%TAG is not supported", at: directive.range, help: "remove the line and its tags"))
      } else if directive.name == "YAML", version?.minor != 2 {
        try builder.report(
          .error(
            .directive, "YAML 1.1 reads yes, no, on and off differently; this file is read as YAML 1.2",
            at: directive.range, help: "remove the line, or write '%YAML 1.2'"))
      }
    }
  }
}

extension SourceText {
  /// Returns the directives between two marks, each with the range of its line.
  fileprivate func directives(
    from start: SourceMark, to end: SourceMark
  ) -> [(name: String, range: SourceRange)] {
    var directives: [(name: String, range: SourceRange)] = []
    var cursor = cursor(at: start)
    let last = offset(of: end)
    while cursor.offset < last {
      let lineStart = cursor.offset
      let lineEnd = bytes[lineStart..<last].firstIndex(where: isLineBreak) ?? last
      if bytes[lineStart] == UInt8(ascii: "%") {
        let name = bytes[(lineStart + 1)..<lineEnd].prefix { !isBlank($0) }
        directives.append((text(name.indices), range(of: lineStart..<lineEnd, from: &cursor)))
      }
      advance(&cursor, to: lineEnd + 1)
    }
    return directives
  }
}

extension Node {
  /// Returns the node without what reaches a line or lies below it; nil if nothing is left.
  fileprivate func part(above line: Int) -> Node? {
    guard range.start.line < line else { return nil }
    guard range.endLine >= line else { return self }
    var node = self
    switch value {
    case .sequence(let items):
      let kept = items.compactMap { $0.part(above: line) }
      node.value = .sequence(kept)
      return kept.isEmpty ? nil : node
    case .mapping(let entries):
      let kept = entries.compactMap { entry -> Entry? in
        guard entry.key.range.endLine < line, let value = entry.value.part(above: line) else { return nil }
        return Entry(key: entry.key, value: value)
      }
      node.value = .mapping(kept)
      return kept.isEmpty ? nil : node
    default:
      return nil
    }
  }
}
