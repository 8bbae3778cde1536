/// Returns the form in which prompts and other texts are compared and sent: CRLF and CR are LF, and
/// newlines at the very end are dropped (promises.md, 1).
package func canonicalText(_ text: String) -> String {
  guard hasCarriageReturn(text) else { return droppingLastNewlines(text) }
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

/// Looks at every byte: without an early exit, the compiler can vectorise the loop.
private func hasCarriageReturn(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    var found: UInt8 = 0
    for byte in bytes {
      found |= byte == 0x0D ? 1 : 0
    }
    return found != 0
  } ?? true
}

/// Returns `text` itself if there is nothing to drop.
private func droppingLastNewlines(_ text: String) -> String {
  let end = text.utf8.lastIndex { $0 != 0x0A }.map(text.utf8.index(after:)) ?? text.startIndex
  return end == text.endIndex ? text : String(text[..<end])
}

/// Returns `text` without the white space at its two ends.
package func trimmedText(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
  else { return "" }
  return String(scalars[first...last])
}

extension Unicode.Scalar {
  /// Whether a server that trims may drop this scalar: white space, and U+FEFF, which JavaScript trims too.
  package var isBlank: Bool { isASCII ? isASCIIBlank : properties.isWhitespace || self == "\u{FEFF}" }

  private var isASCIIBlank: Bool { self == " " || ("\t"..."\r").contains(self) }
}
