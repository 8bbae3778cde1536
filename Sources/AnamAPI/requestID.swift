import Basics
import NIOHTTP1

/// Returns a new, random name for a request: 128 bits, in hexadecimal.
func randomRequestID() -> String {
  var generator = SystemRandomNumberGenerator()
  return hexadecimalDigits((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
}

/// Reads what the server, or the network before it, calls the request that it answers.
///
/// - Returns: At most 128 visible ASCII characters, without the key; nil if no known header has them.
func serverRequestID(in headers: HTTPHeaders, without key: APIKey) -> String? {
  for name in ["X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "X-Amz-Cf-Id", "CF-Ray"] {
    guard let id = headers.first(name: name), !id.isEmpty, id.utf8.count <= 128,
      id.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { continue }
    return key.redacting(id)
  }
  return nil
}
