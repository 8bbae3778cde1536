package import Basics

/// Returns everything wrong with the characters of a file that is text, but not YAML: a prompt.
///
/// - Parameters:
///   - bytes: The whole file.
///   - file: The file's name.
///   - allowInvisible: Whether bidirectional controls, tag characters and line separators may pass.
/// - Returns: One error for each character, and one for a file that is too large.
package func textProblems(_ bytes: [UInt8], file: String, allowInvisible: Bool = false) -> [Diagnostic] {
  checkText(bytes, file: file, limits: .standard, allowInvisible: allowInvisible).diagnostics
}

/// What `checkText` found.
struct CheckedText {
  /// The text to parse, without a byte order mark, or nil when it must not reach a parser.
  var readable: SourceText?
  /// Everything wrong with the characters.
  var diagnostics: [Diagnostic] = []
}

/// Checks that a file is UTF-8 text whose every character a reader can see or account for.
///
/// This comes before libyaml because libyaml reports malformed text without a line, decodes UTF-16, and
/// breaks lines where YAML 1.2, editors and diff viewers do not.
///
/// - Parameters:
///   - bytes: The whole file.
///   - file: The file's name.
///   - limits: How large the file may be, and how many diagnostics it may cause.
///   - allowInvisible: Whether bidirectional controls, tag characters and line separators may pass.
/// - Returns: The text to parse, and what is wrong.
func checkText(
  _ bytes: [UInt8], file: String, limits: YAMLLimits, allowInvisible: Bool
) -> CheckedText {
  if let encoding = wideEncoding(of: bytes) {
    let start = SourceRange(at: SourcePosition(file: file, line: 1, column: 1))
    return CheckedText(
      readable: nil,
      diagnostics: [.error(.encoding, "the file is \(encoding)", at: start, help: "save it as UTF-8")])
  }
  let markLength = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  let content = markLength == 0 ? bytes : Array(bytes.dropFirst(markLength))
  let hidden = allowInvisible ? LineSeparators.hidden(in: content) : nil
  var isReadable = true
  var diagnostics: [Diagnostic] = []
  var place = TextCursor()
  var offset = 0
  while true {
    offset = content.endOfOrdinaryText(from: offset, before: limits.bytes - markLength)
    guard offset < content.count else { break }
    let start = offset
    let (value, length) = decodeScalar(in: content, at: start)
    offset += length
    if markLength + offset > limits.bytes {
      place.advance(to: start, in: content)
      let range = characterRange(at: place, in: file)
      diagnostics.append(.beyondLimit("bytes", limits.bytes, at: range, help: "split the file"))
      isReadable = false
      break
    }
    let problem =
      if let value {
        TextProblem(value, isFlag: isEmojiFlag(in: content, around: start))
      } else {
        TextProblem(malformed: content[start..<offset])
      }
    guard let problem else { continue }
    switch problem.kind {
    case .forbidden: isReadable = false
    case .invisible where allowInvisible: continue
    case .invisible: break
    case .lineSeparator where hidden != nil: continue
    case .lineSeparator: isReadable = false
    }
    place.advance(to: start, in: content)
    let range = characterRange(at: place, in: file)
    guard diagnostics.count < limits.diagnostics else {
      diagnostics.append(.beyondLimit("diagnostics", limits.diagnostics, at: range))
      isReadable = false
      break
    }
    diagnostics.append(.error(problem.rule, problem.message, at: range, help: problem.help))
  }
  let text = SourceText(file: file, bytes: hidden ?? content, standingFor: hidden == nil ? nil : content)
  return CheckedText(readable: isReadable ? text : nil, diagnostics: diagnostics)
}

extension [UInt8] {
  /// Returns the offset of the first byte that needs a closer look, or of the end: printable ASCII, tabs and line
  /// breaks do not.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - limit: Where to stop looking.
  fileprivate func endOfOrdinaryText(from start: Int, before limit: Int) -> Int {
    let last = Swift.min(count, limit)
    var offset = start
    while offset < last {
      let chunk = offset..<Swift.min(offset + 64, last)
      if containsAny(in: chunk, where: isNotable), let index = self[chunk].firstIndex(where: isNotable) { return index }
      offset = chunk.upperBound
    }
    return offset
  }
}

private func isNotable(_ byte: UInt8) -> Bool {
  (byte < 0x20 && !isLineBreak(byte) && byte != UInt8(ascii: "\t")) || byte >= 0x7F
}

private func characterRange(at place: TextCursor, in file: String) -> SourceRange {
  SourceRange(
    start: SourcePosition(file: file, line: place.line, column: place.column), endLine: place.line,
    endColumn: place.column + 1)
}

/// Returns the name of an encoding with more than one byte a character, by its byte order mark or its zeros.
private func wideEncoding(of bytes: [UInt8]) -> String? {
  let start = Array(bytes.prefix(4))
  if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
  if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  switch start.map({ $0 == 0 }) {
  case [false, true, true, true], [true, true, true, false]: return "UTF-32"
  case [false, true, false, true], [true, false, true, false]: return "UTF-16"
  default: return nil
  }
}
