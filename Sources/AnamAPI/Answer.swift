import AsyncHTTPClient
import NIOHTTP1

/// What a server answered.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPHeaders
  /// Nil if it is larger than is allowed.
  let body: [UInt8]?

  init(_ response: HTTPClientResponse, body: [UInt8]?) {
    status = Int(response.status.code)
    headers = response.headers
    self.body = body
  }

  var isSuccess: Bool { (200..<300).contains(status) }

  /// Whether it says that it has no body (RFC 9112, section 6.3).
  var isEmpty: Bool { status == 204 || headers.first(name: "Content-Length") == "0" }
}
