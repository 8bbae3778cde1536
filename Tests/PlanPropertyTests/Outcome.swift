import AnamSandbox
import Basics
import Personas

/// What a request did on one server.
struct Outcome {
  /// The server after the request.
  let server: SandboxState
  let response: SandboxResponse
  /// The persona's id; empty if there is none.
  let id: String
  /// Everything that is stored of the persona afterwards.
  let stored: StoredPersona

  /// Sends a request to a copy of `server` with other switches.
  init(of body: JSONValue, to id: String?, on server: SandboxState, options: SandboxOptions) {
    var server = server
    server.options = options
    response =
      id.map { server.send("PUT", "/v1/personas/\($0)", body) } ?? server.send("POST", "/v1/personas", body)
    self.id = id ?? response.json["id"]?.text ?? ""
    stored = StoredPersona(server.everything(of: self.id))
    self.server = server
  }
}
