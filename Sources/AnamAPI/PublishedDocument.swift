import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// The OpenAPI document that the API publishes about itself (api.md, "Transport").
package enum PublishedDocument {
  package static let path = "/swagger.json"

  /// Reads the document, without the key: whoever asks may have none.
  ///
  /// - Parameters:
  ///   - version: The tool's version, for `User-Agent`.
  ///   - byteLimit: How many bytes it may have.
  /// - Returns: Its bytes, unchecked.
  package static func read(
    from url: APIURL, version: String, settings: AnamClient.Settings, byteLimit: Int
  ) async throws(APIError) -> [UInt8] {
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: AnamClient.configuration(settings))
    let failure: any Error
    do {
      let bytes = try await read(from: url, version, settings, byteLimit, with: http)
      try? await http.shutdown()
      return bytes
    } catch {
      failure = error
    }
    try? await http.shutdown()
    if let failure = failure as? APIError { throw failure }
    var meaning = TransportFailure(failure)
    if settings.proxy == nil { meaning = await meaning.explained(by: url) }
    let host = meaning.isOfProxy ? settings.proxy.map(String.init(describing:)) ?? url.host : url.host
    throw APIError(method: "GET", path: path, reason: .unreachable(host: host, cause: meaning.cause, attempts: 1))
  }

  private static func read(
    from url: APIURL, _ version: String, _ settings: AnamClient.Settings, _ byteLimit: Int, with http: HTTPClient
  ) async throws -> [UInt8] {
    var request = HTTPClientRequest(url: url.description + path)
    request.headers = ["Accept": "application/json", "User-Agent": "anamctl/\(version)"]
    let response = try await http.execute(request, timeout: TimeAmount(settings.attemptTimeout))
    guard response.status == .ok else {
      let status = Int(response.status.code)
      let reason: APIError.Reason =
        (300..<400).contains(status)
        ? .redirected(status: status, location: "another place") : .rejected(status: status, message: "")
      throw APIError(method: "GET", path: path, reason: reason)
    }
    do {
      return Array(try await response.body.collect(upTo: byteLimit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw APIError(method: "GET", path: path, reason: .unexpected("a document of more than \(byteLimit) bytes"))
    }
  }
}
