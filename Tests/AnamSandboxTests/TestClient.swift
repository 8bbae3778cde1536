import AsyncHTTPClient
import NIOCore
import NIOHTTP1

@testable import AnamSandbox

/// Sends requests to a served sandbox.
struct TestClient: Sendable {
  private let url: String
  private let key: String?

  init(_ url: String, key: String? = "key") {
    self.url = url
    self.key = key
  }

  func send(_ method: String, _ target: String, _ body: String? = nil) async throws -> Answer {
    var request = HTTPClientRequest(url: url + target)
    request.method = HTTPMethod(rawValue: method)
    // When a port is used again, a kept connection may belong to a sandbox that has ended.
    request.headers.add(name: "Connection", value: "close")
    if let key {
      request.headers.add(name: "Authorization", value: "Bearer \(key)")
    }
    if let body {
      request.body = .bytes(ByteBuffer(string: body))
    }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    let bytes = Array(buffer: try await response.body.collect(upTo: 32 * 1_024 * 1_024))
    return Answer(
      status: Int(response.status.code),
      json: bytes.isEmpty ? .null : try JSON(decoding: bytes)
    )
  }
}
