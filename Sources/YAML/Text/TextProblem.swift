import Basics

/// Why a character may not stand in a file.
struct TextProblem {
  /// What is wrong.
  var message: String
  /// What to write instead.
  var help: String
  /// What kind of character it is.
  var kind = Kind.forbidden

  /// Kinds of characters that may not stand in a file.
  enum Kind {
    /// Never allowed.
    case forbidden
    /// Well-formed YAML that a reviewer cannot see.
    case invisible
    /// Well-formed YAML that a reviewer may see as a line break, although it is not one.
    case lineSeparator
  }

  /// The rule that the character breaks.
  var rule: DiagnosticRule { kind == .forbidden ? .encoding : .invisible }
}

extension TextProblem {
  /// Judges a scalar that stands raw in a file, behind the byte order mark: nil when it may.
  ///
  /// - Parameters:
  ///   - value: The scalar's value.
  ///   - isFlag: Whether the scalar belongs to an emoji flag; asked for tag characters only.
  init?(_ value: UInt32, isFlag: @autoclosure () -> Bool) {
    var name: String { codePoint(value) }
    switch value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0xA0...0x2027:
      return nil
    case 0x00...0x1F, 0x7F, 0x80...0x84, 0x86...0x9F:
      message = "control character \(name)"
      help = "remove it"
    case 0x85:
      message = "line separator \(name), which some programs show as a line break and others do not"
      help = "write an ordinary line break"
      kind = .lineSeparator
    case 0x2028, 0x2029:
      message = "line separator \(name), which some programs show as a line break and others do not"
      help = "write an ordinary line break, or \(value == 0x2028 ? "\\L" : "\\P") between double quotes"
      kind = .lineSeparator
    case 0xFEFF:
      message = "byte order mark \(name), which may stand once and only at the very beginning of a file"
      help = "remove it"
    case 0xFFFE, 0xFFFF:
      message = "\(name), which is not a character"
      help = "remove it"
    case 0x202A...0x202E, 0x2066...0x2069:
      message = "invisible bidirectional control \(name), which can make text look like other text"
      help = "remove it, or pass --allow-invisible"
      kind = .invisible
    case 0xE_0000...0xE_007F:
      if isFlag() { return nil }
      message = "invisible tag character \(name)"
      help = "remove it, or pass --allow-invisible"
      kind = .invisible
    default:
      return nil
    }
  }

  /// Describes bytes that are not UTF-8.
  init(malformed bytes: ArraySlice<UInt8>) {
    let list = bytes.map { "0x" + ($0 < 0x10 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    message = "\(list.joined(separator: " ")) is not UTF-8"
    switch (bytes.first ?? 0, bytes.dropFirst().first ?? 0) {
    case (0xED, 0xA0...0xBF): message += ": it is half of a surrogate pair"
    case (0xF4, 0x90...), (0xF5..., _): message += ": it is beyond U+10FFFF"
    case (0xC0...0xC1, 0x80...), (0xE0, 0x80...0x9F), (0xF0, 0x80...0x8F):
      message += ": it is longer than it need be"
    default: break
    }
    help = "save the file as UTF-8"
  }
}

/// Whether the tag character at an offset belongs to the flag of a region, such as Scotland's.
///
/// Such a flag is a black flag, three to six tag letters or digits, and a cancel tag (UTS #51, section C.1).
/// Anything else made of tag characters is text that nobody can see.
///
/// - Parameters:
///   - bytes: Text in UTF-8.
///   - offset: The offset of a tag character, U+E0000 to U+E007F; each takes four bytes.
/// - Returns: True in a flag.
func isEmojiFlag(in bytes: [UInt8], around offset: Int) -> Bool {
  let blackFlag: UInt32 = 0x1F3F4
  let cancelTag: UInt32 = 0xE_007F
  let tagLength = 4
  var start = offset
  for _ in 0...7 {
    start -= tagLength
    guard start >= 0 else { return false }
    if decodeScalar(in: bytes, at: start).value == blackFlag { break }
  }
  guard decodeScalar(in: bytes, at: start).value == blackFlag else { return false }
  for position in 1...7 {
    let next = start + position * tagLength
    guard next < bytes.count, let value = decodeScalar(in: bytes, at: next).value else { return false }
    if value == cancelTag { return position > 3 && offset <= next }
    guard (0xE_0030...0xE_0039).contains(value) || (0xE_0061...0xE_007A).contains(value) else { return false }
  }
  return false
}
