import Basics

/// A character that looks like a sign of YAML's structure, a space or a `:`, and is an ordinary one.
package struct Disguise: Equatable, Sendable {
  /// The bytes of the character.
  package let bytes: Range<Int>
  /// What it is.
  package let message: String
  /// What to write instead.
  package let help: String

  /// Looks where a line has its structure: before its first word, behind that word, and behind a `-` or a `:`.
  ///
  /// Text may have such characters, so those inside a value, and behind a key that has its `:`, are none of them.
  package init?(in line: ArraySlice<UInt8>) {
    let line = Array(line)[...]
    var place = line.startIndex
    if let indentation = line.disguisedBlank(in: line.prefix(lengthOfBlanks(line)).indices) {
      guard lengthOfBlanks(line) < line.count else { return nil }
      self.init(indentation, in: line, help: "write spaces")
      return
    }
    place += lengthOfBlanks(line)
    while place + 1 < line.endIndex, line[place] == UInt8(ascii: "-") {
      let blanks = lengthOfBlanks(line[(place + 1)...])
      guard blanks > 0 else { break }
      if let blank = line.disguisedBlank(in: place + 1..<place + 1 + blanks) {
        self.init(blank, in: line, help: "write a space behind '-'")
        return
      }
      place += 1 + blanks
    }
    let word = line[place...].prefix { isKeyByte($0) || "\"'".utf8.contains($0) }
    guard !word.isEmpty, word.endIndex < line.endIndex else { return nil }
    let sign = word.endIndex + lengthOfBlanks(line[word.endIndex...])
    guard sign < line.endIndex else { return nil }
    if line[sign] == UInt8(ascii: ":") {
      // Blanks behind a space, such as those of a text that begins with one, are part of the value.
      guard let blank = line.disguisedBlank(in: sign + 1..<sign + 1 + lengthOfBlanks(line[(sign + 1)...])),
        blank.lowerBound == sign + 1
      else { return nil }
      self.init(blank, in: line, help: "write a space behind ':'")
    } else {
      let (value, length) = decodeScalar(in: Array(line), at: sign)
      guard let value, colons.contains(value) else { return nil }
      self.init(sign..<sign + length, in: line, help: "write ':' and a space")
    }
  }

  private init(_ bytes: Range<Int>, in line: ArraySlice<UInt8>, help: String) {
    let text = String(decoding: line[bytes], as: UTF8.self)
    let code = text.unicodeScalars.first.map { codePoint($0.value) } ?? ""
    self.bytes = bytes
    let isBlank = text.unicodeScalars.allSatisfy(\.isDrawnBlank)
    message = isBlank ? "\(code) looks like a space and is none" : "'\(text)' (\(code)) looks like ':' and is none"
    self.help = help
  }
}

extension Disguise {
  /// Looks at the first line of a text.
  package init?(in text: String) {
    self.init(in: Array(text.utf8.prefix { !isLineBreak($0) })[...])
  }

  /// What it is, and what to write instead.
  package var advice: String { "\(message): \(help)" }

  /// The error for a disguise in a line that begins at an offset of a text.
  func diagnostic(inLineAt start: Int, of source: SourceText, after mark: SourceMark) -> Diagnostic {
    .error(
      .syntax, message, at: source.range(of: start + bytes.lowerBound..<start + bytes.upperBound, after: mark),
      help: help)
  }
}

/// Signs that look like a colon: modifier letter, ratio, small, full width, vertical.
private let colons: Set<UInt32> = [0x02D0, 0x0589, 0x2236, 0xA789, 0xFE13, 0xFE55, 0xFF1A]

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}

/// How many bytes at the beginning of a line are blanks of any kind.
private func lengthOfBlanks(_ line: ArraySlice<UInt8>) -> Int {
  var length = 0
  for scalar in String(decoding: line.prefix(1_024), as: UTF8.self).unicodeScalars {
    guard scalar == " " || scalar == "\t" || (!scalar.isASCII && scalar.isDrawnBlank) else { break }
    length += scalar.utf8.count
  }
  return length
}

extension ArraySlice<UInt8> {
  /// The first character of a stretch of blanks that is not an ASCII blank.
  fileprivate func disguisedBlank(in stretch: Range<Int>) -> Range<Int>? {
    guard let first = self[stretch].firstIndex(where: isBeyondASCII) else { return nil }
    let next = self[(first + 1)..<stretch.upperBound].firstIndex { !isContinuation($0) } ?? stretch.upperBound
    return first..<next
  }
}
