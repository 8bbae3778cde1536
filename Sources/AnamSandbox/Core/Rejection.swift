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
