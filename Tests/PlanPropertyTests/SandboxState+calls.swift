import AnamSandbox
import Basics
import Personas

extension SandboxState {
  /// Sends a request with a key.
  mutating func send(_ method: String, _ path: String, _ body: JSONValue? = nil) -> SandboxResponse {
    let listQuery = ["perPage": "100"]
    return handle(
      SandboxRequest(
        method: method, path: path, query: listQuery, authorization: "Bearer key",
        body: body.map { Array($0.line.utf8) } ?? []))
  }

  /// The full persona as the switches show it.
  func persona(_ id: String) -> JSONValue {
    var copy = self
    return copy.send("GET", "/v1/personas/\(id)").json
  }

  /// Everything that is stored of a persona, whatever the switches show.
  func everything(of id: String) -> JSONValue {
    var copy = self
    copy.options = SandboxOptions(numbers: options.numbers)
    return copy.persona(id)
  }

  /// The items of a part of the catalogue: one, or all of them.
  func items(_ kind: CatalogueKind, id: String? = nil) -> [CatalogueItem] {
    var copy = self
    let path = "/v1/\(kind.rawValue)" + (id.map { "/\($0)" } ?? "")
    let answer = copy.send("GET", path).json
    return (answer["data"]?.elements ?? [answer]).compactMap(CatalogueItem.init)
  }
}

extension SandboxResponse {
  /// The answer's body; null if it is not JSON.
  var json: JSONValue { (try? JSONValue(json: body)) ?? .null }

  var isSuccess: Bool { status < 300 }
}
