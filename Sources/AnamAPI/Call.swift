/// A request, before it is sent.
struct Call: Sendable {
  let method: String
  /// Below the API's URL, with the query.
  let path: String
  /// JSON, or nil for none.
  let body: String?

  func error(_ reason: APIError.Reason) -> APIError { APIError(method: method, path: path, reason: reason) }
}
