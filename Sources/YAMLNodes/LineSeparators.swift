/// The characters at which libyaml breaks lines and YAML 1.2 does not: U+0085, U+2028 and U+2029.
///
/// Where they may stand in a file, private-use characters stand in for them as long as libyaml reads, so that
/// a comment with U+2028 in it stays one comment. Each takes one column, as the one it stands for.
enum LineSeparators {
  private static let standIns: [UInt32: Unicode.Scalar] = [
    0x85: "\u{10FFF0}", 0x2028: "\u{10FFF1}", 0x2029: "\u{10FFF2}",
  ]
  private static let originals: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{10FFF0}": "\u{85}", "\u{10FFF1}": "\u{2028}", "\u{10FFF2}": "\u{2029}",
  ]

  /// Returns the text with stand-ins, or nil when it has such characters itself, raw or as escapes.
  static func hidden(in bytes: [UInt8]) -> [UInt8]? {
    var hidden: [UInt8] = []
    hidden.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (value, length) = decodeScalar(in: bytes, at: offset)
      let character = bytes[offset..<(offset + length)]
      offset += length
      guard let value else { return nil }
      if (0x10FFF0...0x10FFF2).contains(value) { return nil }
      hidden += standIns[value].map { Array(String($0).utf8) } ?? Array(character)
    }
    return hasEscapedStandIn(bytes) ? nil : hidden
  }

  /// Returns a text with the original characters.
  static func restored(in text: String) -> String {
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      restored.append(originals[scalar] ?? scalar)
    }
    return String(restored)
  }

  private static func hasEscapedStandIn(_ bytes: [UInt8]) -> Bool {
    let escape = Array("0010fff".utf8)
    return bytes.indices.contains { start in
      bytes[start...].lazy.prefix(escape.count).map(asciiLowercase).elementsEqual(escape)
    }
  }
}
