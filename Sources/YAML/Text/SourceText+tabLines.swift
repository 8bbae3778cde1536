import Basics

extension SourceText {
  /// Returns the text for libyaml: with spaces for the tabs of lines that have nothing else, where libyaml would refuse
  /// them.
  ///
  /// Such a line is empty, as YAML has it. In a block of text the tab may be text, so only a line that libyaml refuses
  /// is changed, and only if an empty line is all that it can be. No place in the text moves.
  ///
  /// - Parameter limits: How far the text is read to find out.
  func bytesWithoutTabLines(limits: YAMLLimits) -> [UInt8] {
    var bytes = bytes
    guard hasTabLine else { return bytes }
    // Each line takes a pass through the text before it, which bounds how many there may be in a large text.
    let most = min(200, 16 * limits.bytes / max(1, bytes.count))
    for _ in 0..<most {
      guard let line = refusedTabLine(in: bytes, limits: limits) else { break }
      for index in line where bytes[index] == UInt8(ascii: "\t") {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    return bytes
  }

  private var hasTabLine: Bool {
    guard bytes.containsAny(in: bytes.indices, where: { $0 == UInt8(ascii: "\t") }) else { return false }
    var (isBlankLine, hasTab) = (true, false)
    for byte in bytes {
      if isLineBreak(byte) {
        if isBlankLine, hasTab { return true }
        (isBlankLine, hasTab) = (true, false)
      } else {
        isBlankLine = isBlankLine && isBlank(byte)
        hasTab = hasTab || byte == UInt8(ascii: "\t")
      }
    }
    return isBlankLine && hasTab
  }

  /// Returns the first line before a limit that libyaml refuses for its tabs, past errors of other kinds.
  private func refusedTabLine(in bytes: [UInt8], limits: YAMLLimits) -> Range<Int>? {
    guard var events = EventReader(self, input: bytes) else { return nil }
    var starts = DocumentStarts(in: self)
    var (count, depth) = (0, 0)
    while true {
      do {
        while let event = try events.next() {
          count += 1
          switch event.kind {
          case .documentStart: depth = 0
          case .collectionStart: depth += 1
          case .collectionEnd: depth -= 1
          default: break
          }
          guard count < limits.events, depth <= limits.depth else { return nil }
        }
        return nil
      } catch {
        if let line = tabLine(refusedBy: error) { return line }
        guard let next = starts.next(after: error), events.restart(at: next.mark, offset: next.offset) else {
          return nil
        }
      }
    }
  }

  /// Returns the line at which libyaml stopped, if it has tabs, nothing else, and can only be an empty line; with the
  /// empty lines below it where these can be nothing else, either.
  private func tabLine(refusedBy error: YAMLSyntaxError) -> Range<Int>? {
    let offset = offset(of: error.mark)
    let line = line(at: offset).range
    guard byte(at: offset) == UInt8(ascii: "\t"), bytes[line].allSatisfy(isBlank) else { return nil }
    switch error.problem {
    case "found character that cannot start any token", "found a tab character that violates indentation":
      return line
        .lowerBound..<(bytes[line.upperBound...].firstIndex { !isBlank($0) && !isLineBreak($0) } ?? bytes.count)
    case "found a tab character where an indentation space is expected":
      return error.contextMark.flatMap { isEmpty(line, inBlockAt: self.offset(of: $0)) } == true ? line : nil
    default:
      return nil
    }
  }

  /// Whether a line of tabs would be an empty line of a block of text if it had spaces instead.
  ///
  /// - Parameter header: The offset of the block's `|` or `>`.
  private func isEmpty(_ line: Range<Int>, inBlockAt header: Int) -> Bool {
    // With an indicator of indentation, or one that keeps the lines at the end, every blank may count.
    let indicators = bytes[header...].dropFirst().prefix { !isBlank($0) && !isLineBreak($0) }
    guard indicators.allSatisfy({ $0 == UInt8(ascii: "-") }), let first = firstTextLine(after: header) else {
      return false
    }
    let indentation = bytes[first].prefix { $0 == UInt8(ascii: " ") }.count
    // Before the first line of the text, a tab behind a space would be that line.
    let mayBeText = first.lowerBound > line.lowerBound && bytes[line.lowerBound] == UInt8(ascii: " ")
    return line.count <= indentation && !mayBeText
  }

  /// Returns the first line below an offset that has something else than blanks.
  private func firstTextLine(after offset: Int) -> Range<Int>? {
    var current = line(at: offset).range
    while current.upperBound < bytes.count {
      current = line(at: current.upperBound + 1).range
      if !bytes[current].allSatisfy(isBlank) { return current }
    }
    return nil
  }
}
