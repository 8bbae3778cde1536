import Basics

/// The characters at which libyaml breaks lines and YAML 1.2 does not: U+0085, U+2028 and U+2029.
///
/// Where a file may have them, private-use characters replace them while libyaml reads, so a comment with
/// U+2028 in it stays one comment. Each takes one column, like the one it stands for.
enum LineSeparators {
  private static let standIns: [UInt32: Unicode.Scalar] = [
    0x85: "\u{10FFF0}", 0x2028: "\u{10FFF1}", 0x2029: "\u{10FFF2}",
  ]
  private static let originals: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{10FFF0}": "\u{85}", "\u{10FFF1}": "\u{2028}", "\u{10FFF2}": "\u{2029}",
  ]

  /// Returns the text with stand-ins, or nil when it has none to hide, or has stand-ins of its own.
  static func hidden(in bytes: [UInt8]) -> [UInt8]? {
    guard bytes.indices.contains(where: { isSeparator(in: bytes, at: $0) }), !hasEscapedStandIn(bytes) else {
      return nil
    }
    var hidden: [UInt8] = []
    hidden.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (value, length) = decodeScalar(in: bytes, at: offset)
      let character = bytes[offset..<(offset + length)]
      offset += length
      guard let value else { return nil }
      if (0x10FFF0...0x10FFF2).contains(value) { return nil }
      if let standIn = standIns[value] {
        hidden += String(standIn).utf8
      } else {
        hidden += character
      }
    }
    return hidden
  }

  /// Returns a text with the original characters.
  static func restored(in text: String) -> String {
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      restored.append(originals[scalar] ?? scalar)
    }
    return String(restored)
  }

  private static func isSeparator(in bytes: [UInt8], at offset: Int) -> Bool {
    switch bytes[offset] {
    case 0xC2, 0xE2: decodeScalar(in: bytes, at: offset).value.map { standIns[$0] != nil } ?? false
    default: false
    }
  }

  /// Whether the text has an escape from `\U0010FFF0` to `\U0010FFFF`.
  private static func hasEscapedStandIn(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { offset in
      bytes[offset] == UInt8(ascii: "U")
        && bytes[offset...].dropFirst().prefix(7).map(asciiLowercase).elementsEqual("0010fff".utf8)
    }
  }
}
