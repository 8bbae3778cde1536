/// Returns a text as it stands in a URI: what is no unreserved character is percent-encoded (RFC 3986, section 2.1).
///
/// - Parameter kept: Reserved characters of ASCII that stay as they are.
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
