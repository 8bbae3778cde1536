@testable import AnamSandbox

/// The answer to a request.
struct Answer {
  let status: Int
  let json: JSON

  /// The value at a dotted path such as `avatar.id`; nil if there is no value.
  ///
  /// `toolNames` stands for the names of the items of `tools`.
  subscript(_ path: String) -> JSON? {
    if path == "toolNames", case .array(let tools) = self["tools"] {
      return .array(tools.map { $0.object?["name"] ?? .null })
    }
    return path.split(separator: ".").reduce(json) { value, name in value?.object?[String(name)] }
  }

  /// The items of a list, whatever its shape.
  var items: [JSON] {
    if case .array(let items) = self["data"] ?? json { items } else { [] }
  }

  /// The text of an error's `message`; empty for any other answer.
  var message: String { self["message"]?.string ?? "" }
}

extension SandboxState {
  /// Sends a request with a key.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - target: The path, perhaps with a query, in decoded form.
  ///   - body: The body's text; nil for an empty body.
  /// - Returns: The answer.
  @discardableResult
  mutating func send(_ method: String, _ target: String, _ body: String? = nil) -> Answer {
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    let pairs = (parts.count == 2 ? parts[1] : "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      return (sides[0], sides[1])
    }
    let request = SandboxRequest(
      method: method,
      path: parts[0],
      query: Dictionary(pairs) { $1 },
      authorization: "Bearer key",
      body: Array((body ?? "").utf8)
    )
    let response = handle(request)
    return Answer(status: response.status, json: (try? JSON(decoding: response.body)) ?? .null)
  }

  /// The full persona as the API shows it now.
  func persona(_ id: String) -> JSON {
    var copy = self
    return copy.send("GET", "/v1/personas/\(id)").json
  }
}
