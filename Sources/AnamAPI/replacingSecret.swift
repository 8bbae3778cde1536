#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Returns `text` with each occurrence of `secret` replaced, whether it is plain, percent-encoded (RFC 3986,
/// section 2.1), escaped as in JSON (RFC 8259, section 7), or in Base64 (RFC 4648).
func replacingSecret(_ secret: String, in text: String) -> String {
  let forms = base64Forms(of: secret).map { Array($0.utf8) }
  let (secret, bytes) = (Array(secret.utf8), Array(text.utf8))
  guard !secret.isEmpty else { return text }
  var output: [UInt8] = []
  var position = 0
  while position < bytes.count {
    let rest = bytes[position...]
    if rest.starts(with: secret) {
      output += "<redacted>".utf8
      position += secret.count
    } else if let length = encodedLength(of: secret, at: rest) ?? forms.first(where: rest.starts)?.count {
      output += "<redacted>".utf8
      position += length
    } else {
      output.append(bytes[position])
      position += 1
    }
  }
  return String(decoding: output, as: UTF8.self)
}

/// How many bytes at the start of `rest` spell `secret`, encoded or not; nil if they do not.
private func encodedLength(of secret: [UInt8], at rest: ArraySlice<UInt8>) -> Int? {
  var remaining = rest
  for byte in secret {
    guard let length = encodedLength(of: byte, at: remaining) else { return nil }
    remaining = remaining.dropFirst(length)
  }
  return rest.count - remaining.count
}

private func encodedLength(of byte: UInt8, at rest: ArraySlice<UInt8>) -> Int? {
  switch rest.first {
  case UInt8(ascii: "%") where hexadecimalValue(rest.dropFirst().prefix(2)) == byte: 3
  case UInt8(ascii: "\\") where rest.dropFirst().first == byte: 2
  case UInt8(ascii: "\\")
  where rest.dropFirst().starts(with: "u00".utf8) && hexadecimalValue(rest.dropFirst(4).prefix(2)) == byte:
    6
  case byte: 1
  default: nil
  }
}

/// The value of two hexadecimal digits; nil for anything else.
private func hexadecimalValue(_ digits: ArraySlice<UInt8>) -> UInt8? {
  digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
}

/// Returns the texts that reveal a secret in Base64 (RFC 4648), wherever it was in the encoded text.
///
/// Base64 encodes three bytes at a time, so a secret looks different at each of three offsets. The characters at its
/// ends also depend on its neighbours, and are left out. Both alphabets are included, the one for URLs, too.
func base64Forms(of secret: String) -> [String] {
  let forms = (0..<3).map { offset in
    let bytes = [UInt8](repeating: 0, count: offset) + Array(secret.utf8)
    let characters = Array(Data(bytes).base64EncodedString().utf8)
    let first = (offset * 8 + 5) / 6
    let end = bytes.count * 8 / 6
    return String(decoding: characters[first..<end], as: UTF8.self)
  }
  let urlForms = forms.map { form in
    String(
      decoding: form.utf8.map {
        $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
      }, as: UTF8.self)
  }
  return forms + zip(forms, urlForms).filter(!=).map(\.1)
}
