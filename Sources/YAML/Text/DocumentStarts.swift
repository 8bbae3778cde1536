import Basics

/// Finds where the next document begins below a syntax error.
///
/// A line `---` begins a document wherever it stands, says YAML; but its author may have meant it as part of a text that
/// is not indented or quoted as it should be. So what follows has to look like the documents above it: its first key
/// is one that they have, too.
struct DocumentStarts {
  private let source: SourceText
  /// The keys at the left margin in the text above `readTo`.
  private var keys: Set<[UInt8]> = []
  private var readTo = 0
  /// The place up to which lines have been counted.
  private var cursor = TextCursor()
  private var scalarIndex = 0

  init(in source: SourceText) { self.source = source }

  /// Returns the place of the line `---` at which reading can go on, or nil when that cannot be told.
  mutating func next(after error: YAMLSyntaxError) -> (mark: SourceMark, offset: Int)? {
    let stop = source.offset(of: error.mark)
    let line = source.line(at: stop).range
    let first = line.lowerBound == stop ? stop : source.lineStart(after: line.upperBound)
    guard let start = source.documentMarker(from: first) else { return nil }
    learnKeys(before: start)
    let end = source.documentMarker(from: source.lineStart(after: source.line(at: start).range.upperBound))
    let body = start + 3..<(end ?? source.bytes.count)
    guard let key = source.firstKey(in: body), keys.contains(key), !isInQuotes(start, error) else { return nil }
    return (mark(at: start), start)
  }

  private mutating func learnKeys(before end: Int) {
    while readTo < end {
      let line = source.line(at: readTo).range
      if let key = source.key(at: line) { keys.insert(key) }
      readTo = source.lineStart(after: line.upperBound)
    }
  }

  /// Whether a quote that is open above may be closed below, so that a `---` in between is quoted.
  private func isInQuotes(_ start: Int, _ error: YAMLSyntaxError) -> Bool {
    guard error.context == "while scanning a quoted scalar", let opening = error.contextMark,
      let quote = source.byte(at: source.offset(of: opening))
    else { return false }
    return !source.bytes[start...].count { $0 == quote }.isMultiple(of: 2)
  }

  private mutating func mark(at offset: Int) -> SourceMark {
    scalarIndex += source.bytes[cursor.offset..<offset].count { !isContinuation($0) }
    source.advance(&cursor, to: offset)
    return SourceMark(scalarIndex: scalarIndex, line: cursor.line, column: cursor.column)
  }
}

extension SourceText {
  /// Returns the start of the line after the line break at an offset.
  fileprivate func lineStart(after lineEnd: Int) -> Int {
    let isPair = bytes[min(lineEnd, bytes.count)...].starts(with: "\r\n".utf8)
    return min(lineEnd + (isPair ? 2 : 1), bytes.count)
  }

  /// Returns the first line from `start`, where a line begins, that begins a document: `---`.
  fileprivate func documentMarker(from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count {
      let rest = bytes[offset...]
      if rest.starts(with: "---".utf8), byte(at: offset + 3).map({ isBlank($0) || isLineBreak($0) }) ?? true {
        return offset
      }
      offset = lineStart(after: rest.firstIndex(where: isLineBreak) ?? bytes.count)
    }
    return nil
  }

  /// Returns the key of the first line that is neither blank nor a comment, if it is a key at the left margin.
  fileprivate func firstKey(in body: Range<Int>) -> [UInt8]? {
    var offset = body.lowerBound
    var isFirst = true
    while offset < body.upperBound {
      let line = isFirst ? offset..<self.line(at: offset).range.upperBound : self.line(at: offset).range
      if let byte = bytes[line].first(where: { !isBlank($0) }), byte != UInt8(ascii: "#") {
        guard !isFirst, let key = key(at: line) else { return nil }
        let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) ?? line.upperBound
        return colon + 1 >= line.upperBound || isBlank(bytes[colon + 1]) ? key : nil
      }
      isFirst = false
      offset = lineStart(after: line.upperBound)
    }
    return nil
  }

  /// Returns the word before `:` at the beginning of a line, if there is one.
  fileprivate func key(at line: Range<Int>) -> [UInt8]? {
    var rest = bytes[line]
    let quote = rest.first.flatMap { "\"'".utf8.contains($0) ? $0 : nil }
    if quote != nil { rest.removeFirst() }
    let word = rest.prefix(64).prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    rest = rest.dropFirst(word.count)
    if let quote {
      guard rest.first == quote else { return nil }
      rest.removeFirst()
    }
    return !word.isEmpty && rest.first == UInt8(ascii: ":") ? Array(word) : nil
  }
}
