import HTTPTypes
import Hummingbird

extension Request {
  /// The parameters of the query, decoded the way web servers do: a plus sign is a space.
  ///
  /// Of a parameter that is there twice, the first one counts.
  var decodedQuery: [String: String] {
    let pairs = (uri.query ?? "").split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decode(parts[0]), parts.count == 2 ? Self.decode(parts[1]) : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Decodes `%XX` and the plus sign; what is no such escape stays as it is.
  private static func decode(_ text: Substring) -> String {
    var decoded: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        decoded.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), let escaped = UInt8(hexDigits: rest.prefix(2)) {
        decoded.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension UInt8 {
  /// Reads two hexadecimal digits.
  fileprivate init?(hexDigits: Substring.UTF8View) {
    guard hexDigits.count == 2, hexDigits.first != UInt8(ascii: "+"), hexDigits.first != UInt8(ascii: "-")
    else { return nil }
    self.init(Substring(hexDigits), radix: 16)
  }
}

extension Response {
  /// Makes the HTTP answer that carries a JSON text, or nothing.
  init(_ response: SandboxResponse) {
    self.init(
      status: HTTPResponse.Status(code: response.status),
      headers: response.body.isEmpty ? [:] : [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body))
    )
  }
}
