/// Returns the form in which prompts and other texts are compared and sent: CRLF and CR are LF, and
/// newlines at the very end are dropped (SPEC, "Text is canonical").
package func canonicalText(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var afterCarriageReturn = false
  for byte in text.utf8 {
    if byte == 0x0D {
      bytes.append(0x0A)
    } else if byte != 0x0A || !afterCarriageReturn {
      bytes.append(byte)
    }
    afterCarriageReturn = byte == 0x0D
  }
  while bytes.last == 0x0A { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns `text` without the white space at its two ends.
package func trimmedText(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while scalars.first?.isBlank == true {
    scalars.removeFirst()
  }
  while scalars.last?.isBlank == true {
    scalars.removeLast()
  }
  return String(String.UnicodeScalarView(scalars))
}

extension Unicode.Scalar {
  /// Whether a server that trims may drop this scalar: white space, and U+FEFF, which JavaScript trims too.
  var isBlank: Bool { properties.isWhitespace || self == "\u{FEFF}" }
}
