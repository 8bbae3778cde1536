import HTTPTypes
import Hummingbird
import NIOCore

extension SandboxRequest {
  /// Takes what the sandbox needs from an HTTP request.
  init(_ request: Request, body: [UInt8] = []) {
    self.init(
      method: request.method.rawValue,
      path: request.uri.path,
      query: request.decodedQuery,
      authorization: request.headers[.authorization],
      body: body
    )
  }
}

extension RequestBody {
  /// Reads the whole body.
  ///
  /// - Returns: The body, or nil if it is longer than 8 MiB.
  func collectWithinLimit() async throws -> [UInt8]? {
    do {
      return Array(buffer: try await collect(upTo: 8 * 1_024 * 1_024))
    } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
      return nil
    }
  }
}

extension Request {
  /// The parameters of the query, decoded as web servers do: a plus sign is a space.
  ///
  /// If a parameter is there twice, the first one counts.
  fileprivate var decodedQuery: [String: String] {
    let pairs = (uri.query ?? "").split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decode(parts[0]), parts.count == 2 ? Self.decode(parts[1]) : "")
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Decodes `%XX` and the plus sign; everything else stays as it is.
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
  /// Makes an HTTP answer with a JSON text or an empty body.
  init(_ response: SandboxResponse) {
    self.init(HTTPAnswer(response))
  }

  /// Makes the HTTP answer of a reply; nil if the HTTP library cannot send it as it should be sent.
  ///
  /// One reason is a `Date`: the server adds its own to every answer.
  init?(_ reply: Reply) {
    let hasDate = reply.answer.headers.contains { HTTPField.Name($0.name) == .date }
    guard reply.delivery == .whole, !hasDate else { return nil }
    self.init(reply.answer)
  }

  private init(_ answer: HTTPAnswer) {
    var headers = HTTPFields()
    for field in answer.headers {
      guard let name = HTTPField.Name(field.name) else { continue }
      headers.append(HTTPField(name: name, value: field.value))
    }
    self.init(
      status: HTTPResponse.Status(code: answer.status),
      headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    )
  }
}
