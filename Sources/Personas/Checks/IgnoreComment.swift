package import Basics
package import YAML

/// A comment `# anamctl: ignore RULE…` in a persona file, and the lines that it is about: its own, or the one below it, to
/// the end of a value that begins there.
package struct IgnoreComment: Sendable {
  /// A rule that the comment names.
  private struct Named {
    let rule: DiagnosticRule
    let range: SourceRange
    var isUsed = false
  }

  private var named: [Named] = []
  private var lines: [ClosedRange<Int>] = []
  private let file: String
  /// The files of texts that those lines refer to.
  private var textFiles: Set<String> = []

  /// Returns the comments of a file, and warnings about what they name.
  ///
  /// libyaml does not tell of comments; they are looked for in the text, outside of the values that it found.
  package static func all(in parsed: ParsedYAML, file: String) -> (comments: [IgnoreComment], problems: [Diagnostic]) {
    let text = parsed.text
    let found = instructions(in: text, besides: parsed.documents)
    guard !found.isEmpty else { return ([], []) }
    let places = SourceFile.ranges(of: found.map(\.comment), in: text, file: file)
    var words = SourceFile.ranges(of: found.flatMap(\.words), in: text, file: file)[...]
    var comments: [IgnoreComment] = []
    var problems: [Diagnostic] = []
    for (instruction, place) in zip(found, places) {
      let names = zip(instruction.words, words).map { (text: String(decoding: text[$0], as: UTF8.self), range: $1) }
      words = words.dropFirst(names.count)
      var comment = IgnoreComment(file: file)
      problems += comment.read(names, at: place)
      let line = place.start.line + instruction.linesBelow
      comment.lines = [line...line] + parsed.documents.flatMap { $0.lines(beginningAt: line) }
      if !comment.named.isEmpty { comments.append(comment) }
    }
    return (comments, problems)
  }

  private init(file: String) { self.file = file }

  /// Reads the words behind `anamctl:`.
  private mutating func read(_ words: [(text: String, range: SourceRange)], at place: SourceRange) -> [Diagnostic] {
    guard let verb = words.first else { return [] }
    guard verb.text == "ignore" else {
      // Other comments may begin with the program's name.
      guard nearestName(to: verb.text, among: ["ignore"]) != nil else { return [] }
      return [
        .unknownIgnore("unknown instruction '\(shown(verb.text))'", at: verb.range, help: "did you mean 'ignore'?")
      ]
    }
    guard words.count > 1 else {
      return [
        .unknownIgnore(
          "the comment names no rule", at: place,
          help: "write the rule that the warning is from, as in '# anamctl: ignore template-marker'")
      ]
    }
    return words.dropFirst().compactMap { word in
      if let rule = DiagnosticRule.ignorable.first(where: { $0.id == word.text }) {
        named.append(Named(rule: rule, range: word.range))
        return nil
      }
      guard !DiagnosticRule.all.contains(where: { $0.id == word.text }) else {
        return .unknownIgnore(
          "what '\(word.text)' reports cannot be ignored", at: word.range, help: "mend it, and remove this name")
      }
      let nearest = nearestName(to: word.text, among: DiagnosticRule.ignorable.map(\.id))
      return .unknownIgnore(
        "unknown rule '\(shown(word.text))'", at: word.range,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "'anamctl validate --help' lists the rules; a reason goes behind '--'")
    }
  }

  /// The files in which it may leave something out.
  package var files: Set<String> { textFiles.union([file]) }

  /// Makes the comment count for a file whose path stands in a line that the comment is about.
  package mutating func extend(to textFile: String, namedAt range: SourceRange) {
    if lines.contains(where: { $0.contains(range.start.line) }) { textFiles.insert(textFile) }
  }

  /// Whether the comment leaves a diagnostic out.
  package mutating func leavesOut(_ diagnostic: Diagnostic) -> Bool {
    let range = diagnostic.range
    let isMeant =
      textFiles.contains(range.start.file)
      || range.start.file == file && (range.isWholeFile || lines.contains { $0.contains(range.start.line) })
    guard isMeant, let index = named.firstIndex(where: { $0.rule == diagnostic.rule }) else { return false }
    named[index].isUsed = true
    return true
  }

  /// Warnings about rules that had nothing to leave out.
  package var unused: [Diagnostic] {
    named.filter { !$0.isUsed }.map { name in
      .warning(
        .unusedIgnore, "nothing to ignore here for '\(name.rule.id)'", at: name.range,
        help: "remove it; if it is meant for another line, write it there or on the line above it")
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownIgnore(_ message: String, at range: SourceRange, help: String) -> Diagnostic {
    .warning(.unknownIgnore, message, at: range, help: help)
  }
}

/// A comment that begins with `anamctl:`, as offsets of bytes.
private struct Instruction {
  let comment: Range<Int>
  /// What stands behind the `anamctl:`, without a reason behind `--`.
  let words: [Range<Int>]
  /// How many lines below it is what it is about: none if something stands before it.
  let linesBelow: Int
}

private func instructions(in text: [UInt8], besides documents: [Node]) -> [Instruction] {
  let sign = UInt8(ascii: "#")
  guard text.containsAny(in: text.indices, where: { $0 == sign }) else { return [] }
  var values: [Range<Int>]?
  var found: [Instruction] = []
  var offset = 0
  while let start = text[offset...].firstIndex(of: sign) {
    offset = start + 1
    guard start == 0 || isLineBreak(text[start - 1]) || isBlank(text[start - 1]) else { continue }
    let end = text[start...].firstIndex(where: isLineBreak) ?? text.count
    guard let words = words(of: text[start + 1..<end]) else { continue }
    let known = values ?? documents.flatMap { $0.opaqueBytes(in: text) }
    values = known
    guard !known.contains(where: { $0.contains(start) }) else { continue }
    let lineStart = text[..<start].lastIndex(where: isLineBreak).map { $0 + 1 } ?? 0
    let isAlone = text[lineStart..<start].allSatisfy(isBlank)
    found.append(
      Instruction(comment: start..<end, words: words, linesBelow: isAlone ? 1 + commentLines(in: text, after: end) : 0))
    offset = end
  }
  return found
}

/// Returns the words of a comment behind `anamctl:`; nil if it begins otherwise.
private func words(of comment: ArraySlice<UInt8>) -> [Range<Int>]? {
  let body = comment.drop(while: isBlank)
  let name = Array("anamctl:".utf8)
  guard body.starts(with: name) else { return nil }
  return body.dropFirst(name.count).split { isBlank($0) || $0 == UInt8(ascii: ",") }
    .prefix { !$0.starts(with: "--".utf8) && !$0.starts(with: "(".utf8) && !$0.starts(with: "#".utf8) }
    .map(\.indices)
}

/// Returns how many lines after the end of a line hold nothing but a comment.
private func commentLines(in text: [UInt8], after end: Int) -> Int {
  var count = 0
  var end = end
  while end < text.count {
    let start = end + (text[end...].starts(with: "\r\n".utf8) ? 2 : 1)
    guard text[min(start, text.count)...].first(where: { !isBlank($0) }) == UInt8(ascii: "#") else { break }
    count += 1
    end = text[start...].firstIndex(where: isLineBreak) ?? text.count
  }
  return count
}

extension Node {
  /// The bytes in which a `#` begins no comment: those of values in quotes and of blocks.
  fileprivate func opaqueBytes(in text: [UInt8]) -> [Range<Int>] {
    switch value {
    case .sequence(let items): return items.flatMap { $0.opaqueBytes(in: text) }
    case .mapping(let entries):
      return entries.flatMap { ($0.key.source.map { $0.opaqueBytes(in: text) } ?? []) + $0.value.opaqueBytes(in: text) }
    default: return source.map { $0.opaqueBytes(in: text) } ?? []
    }
  }

  /// The lines of each value whose key, or which itself as an item, begins on a line.
  fileprivate func lines(beginningAt line: Int) -> [ClosedRange<Int>] {
    switch value {
    case .sequence(let items):
      return items.flatMap { item in
        (item.range.start.line == line ? [item.range.lines] : []) + item.lines(beginningAt: line)
      }
    case .mapping(let entries):
      return entries.flatMap { entry in
        let own = entry.value.source?.standing == .written ? entry.value.range.lines : line...line
        return (entry.key.range.start.line == line ? [line...max(line, own.upperBound)] : [])
          + entry.value.lines(beginningAt: line)
      }
    default: return []
    }
  }
}

extension NodeSource {
  fileprivate func opaqueBytes(in text: [UInt8]) -> [Range<Int>] {
    let bytes = bytes.clamped(to: text.indices)
    switch style {
    case .singleQuoted, .doubleQuoted: return [bytes]
    case .literal, .folded:
      // Behind the `|` there may be a comment.
      let header = text[bytes].firstIndex(where: isLineBreak) ?? bytes.upperBound
      return [header..<bytes.upperBound]
    case .plain, .blockCollection, .flowCollection: return []
    }
  }
}

extension SourceRange {
  /// The lines that a range has a part of.
  fileprivate var lines: ClosedRange<Int> {
    let last = endColumn == 1 ? endLine - 1 : endLine
    return start.line...max(start.line, last)
  }
}
