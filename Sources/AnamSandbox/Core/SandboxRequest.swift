/// A request to the API, free of HTTP's framing.
package struct SandboxRequest: Sendable, Hashable {
  /// The method in capitals, such as `GET`.
  package var method: String
  /// The path without the query: `/v1/personas`.
  package var path: String
  /// The query's parameters, decoded.
  package var query: [String: String]
  /// The value of the `Authorization` header.
  package var authorization: String?
  /// The body as it was sent; empty when there was none.
  package var body: [UInt8]

  /// Makes a request; without `authorization` it is answered with 401.
  package init(
    method: String,
    path: String,
    query: [String: String] = [:],
    authorization: String? = nil,
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.authorization = authorization
    self.body = body
  }
}
