/// One attempt of a request, for a log.
///
/// What comes from the server is as the server sent it, but for the key.
package struct RequestRecord: Sendable {
  package let method: String
  /// The path below the API's URL, with its query.
  package let path: String
  /// From 1.
  package let attempt: Int
  /// The status of the answer; nil if none came.
  package let status: Int?
  /// Why no answer came; nil if one did.
  package let failure: String?
  package let duration: Duration
  /// How many bytes of JSON were sent.
  package let bytesSent: Int
  /// How many bytes the body of the answer has; nil if none came, or too many.
  package let bytesReceived: Int?
  /// The `X-Request-Id` that was sent with the attempt.
  package let requestID: String
  /// What the server calls the request, if it says so.
  package let serverRequestID: String?
}
