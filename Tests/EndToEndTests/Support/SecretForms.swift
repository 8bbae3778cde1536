import Basics
import Foundation

/// The ways in which the key could stand in a text.
enum SecretForms {
  /// The key as it is, percent-encoded, in base64 and base64url at each of the three alignments, in hexadecimal, and
  /// as JSON with some or all characters escaped; what begins and ends the base64 text may differ with its neighbours
  /// and is left out.
  static func all(of key: String) -> [String] {
    let bytes = Array(key.utf8)
    let hexadecimal = bytes.map { String($0, radix: 16) }
    let percent = percentEncoded(key)
    let json = key.replacing("\"", with: "\\\"")
    let base64 = (0..<3).map { offset in
      let text = Data([UInt8](repeating: 0x20, count: offset) + bytes).base64EncodedString()
      return String(text.dropFirst(4).prefix(bytes.count / 3 * 4 - 4))
    }
    return [
      key, percent, percent.lowercased(), hexadecimal.map { "%" + $0 }.joined(),
      hexadecimal.map { "\\u00" + $0 }.joined(), json, json.replacing("/", with: "\\/"),
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
  static func found(of key: String, in text: String) -> [String] { found(all(of: key), in: Data(text.utf8)) }

  /// Those of some texts that stand among these bytes, in which an accent after the key does not hide it.
  static func found(_ forms: [String], in bytes: Data) -> [String] {
    forms.filter { form in bytes.withUnsafeBytes { contains(Array(form.utf8), in: $0) } }
  }

  private static func contains(_ form: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = form.first, let start = bytes.baseAddress else { return false }
    var position = 0
    while position + form.count <= bytes.count,
      let candidate = memchr(start + position, Int32(first), bytes.count - form.count - position + 1)
    {
      if memcmp(candidate, form, form.count) == 0 { return true }
      position = UnsafeRawPointer(candidate) - start + 1
    }
    return false
  }
}
