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
  while let first = scalars.first, first.properties.isWhitespace || first == "\u{FEFF}" {
    scalars.removeFirst()
  }
  while let last = scalars.last, last.properties.isWhitespace || last == "\u{FEFF}" {
    scalars.removeLast()
  }
  return String(String.UnicodeScalarView(scalars))
}
