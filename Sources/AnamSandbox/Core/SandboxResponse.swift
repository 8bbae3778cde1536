/// An answer of the API, free of HTTP's framing.
package struct SandboxResponse: Sendable, Hashable {
  /// The HTTP status code.
  package var status: Int
  /// The body, a JSON text; empty when the status has none.
  package var body: [UInt8]

  /// Makes an answer from a body that is JSON text already, or empty.
  package init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }

  /// Makes an answer whose body is the JSON text of `json`.
  init(status: Int, _ json: JSON) {
    self.init(status: status, body: json.bytes)
  }
}

/// The reason why a request is answered with an error status, and the answer.
struct Rejection: Error, Hashable {
  let status: Int
  let message: String

  init(_ status: Int, _ message: String) {
    self.status = status
    self.message = message
  }

  var response: SandboxResponse {
    SandboxResponse(status: status, ["message": .string(message)])
  }
}
