/// U+FEFF in UTF-8.
package let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a byte is LF or CR.
package func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// Whether a byte belongs to a scalar of several bytes in UTF-8.
package func isBeyondASCII(_ byte: UInt8) -> Bool {
  byte >= 0x80
}

/// Whether a byte belongs to a scalar in UTF-8, and is not its first.
package func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xC0 == 0x80
}

extension [UInt8] {
  /// Whether any byte of a stretch satisfies a condition.
  ///
  /// It looks at all of them: without an early exit, the compiler can vectorise the loop.
  package func containsAny(in stretch: Range<Int>, where condition: (UInt8) -> Bool) -> Bool {
    self[stretch].withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      var index = 0
      while index < bytes.count {
        found |= condition(bytes[index]) ? 1 : 0
        index &+= 1
      }
      return found != 0
    }
  }

  /// Whether the byte at an offset ends a line: LF does, and CR unless an LF follows.
  package func endsLine(at offset: Int) -> Bool {
    switch self[offset] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): offset + 1 == count || self[offset + 1] != UInt8(ascii: "\n")
    default: false
    }
  }
}

/// Whether a byte is a space or a tab.
package func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// Whether a byte ends a word inside brackets or braces: `,`, `[`, `]`, `{` or `}`.
package func isFlowIndicator(_ byte: UInt8) -> Bool {
  ",[]{}".utf8.contains(byte)
}

/// Returns the lower-case letter for an ASCII capital, and any other byte as it is.
package func asciiLowercase(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// Returns the value of a hexadecimal digit of either case.
package func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Returns a code point the way Unicode writes it: `U+001B`.
package func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Returns two hexadecimal digits for each byte.
package func hexadecimalDigits(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}

/// Returns a text as it stands in a URI: all but unreserved characters are percent-encoded (RFC 3986, section 2.1).
///
/// - Parameter kept: Reserved ASCII characters that stay as they are.
package func percentEncoded(_ text: String, keeping kept: String = "") -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    case let byte where kept.utf8.contains(byte):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      encoded += "%" + hexadecimalDigits([byte]).uppercased()
    }
  }
  return encoded
}
