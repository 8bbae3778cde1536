import Foundation

/// The ways in which the key could stand in a text.
enum SecretForms {
  /// The key as it is, percent-encoded, in base64 and base64url at each of the three alignments, in hexadecimal, and
  /// as JSON with escapes; what begins and ends the base64 text may differ with its neighbours and is left out.
  static func all(of key: String) -> [String] {
    let bytes = Array(key.utf8)
    let hexadecimal = bytes.map { String($0, radix: 16) }
    let base64 = (0..<3).map { offset in
      let text = Data([UInt8](repeating: 0x20, count: offset) + bytes).base64EncodedString()
      return String(text.dropFirst(4).prefix(bytes.count / 3 * 4 - 4))
    }
    return [
      key, percentEncoded(key), hexadecimal.map { "%" + $0 }.joined(),
      hexadecimal.map { "\\u00" + $0 }.joined(), key.replacing("/", with: "\\/"),
    ] + base64 + base64.map { $0.replacing("+", with: "-").replacing("/", with: "_") }
  }

  /// The key with all but letters, digits and `-._~` escaped.
  static func percentEncoded(_ key: String) -> String {
    key.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isUnreserved =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar)
      return isUnreserved ? String(scalar) : "%" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// The forms of the key that stand in a text.
  static func found(of key: String, in text: String) -> [String] {
    all(of: key).filter { text.contains($0) }
  }
}
