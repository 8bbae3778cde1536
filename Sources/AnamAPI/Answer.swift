import AsyncHTTPClient
import NIOHTTP1
import Personas

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

  /// Whether only half of a successful answer may have come.
  ///
  /// Where the end of the connection is the end of the body (RFC 9112, section 6.3), a connection that broke
  /// shows only in JSON that does not end.
  var isCutOff: Bool {
    guard isSuccess, status != 204, let body, headers["Content-Length"].isEmpty,
      headers["Transfer-Encoding"].isEmpty
    else { return false }
    return (try? JSONValue(json: body)) == nil
  }
}
