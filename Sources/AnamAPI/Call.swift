import Basics
package import Personas

/// A request, before it is sent; its body is encoded once, however often it is sent.
package struct Call: Sendable {
  let method: String
  /// Below the API's URL, with the query.
  let path: String
  /// JSON, or nil for none.
  let body: String?

  init(method: String, path: String, body: String?) {
    self.method = method
    self.path = path
    self.body = body
  }

  /// Encodes a planned request.
  package init(_ request: PlannedRequest) throws(APIError) {
    do {
      let body = request.body == .null ? nil : try jsonText(request.body, layout: .compact)
      self.init(method: request.method, path: request.path, body: body)
    } catch {
      throw APIError(
        method: request.method, path: request.path, reason: .unexpected("the request cannot be written as JSON"))
    }
  }

  /// Returns what went wrong with this request.
  package func error(_ reason: APIError.Reason) -> APIError { APIError(method: method, path: path, reason: reason) }
}
