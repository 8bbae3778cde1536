/// An answer as HTTP carries it: the status, the header fields but those that frame the body, and the body.
struct HTTPAnswer: Sendable, Hashable {
  var status: Int
  var headers: [HeaderField]
  var body: [UInt8]
}

extension HTTPAnswer {
  /// Makes the answer that carries a JSON text, or nothing.
  init(_ response: SandboxResponse) {
    let type = HeaderField(name: "Content-Type", value: "application/json; charset=utf-8")
    self.init(status: response.status, headers: response.body.isEmpty ? [] : [type], body: response.body)
  }

  /// Applies a change; a body that is no object keeps its members.
  mutating func apply(_ change: AnswerChange) {
    switch change {
    case .overlay(let members): changeMembers { $0.merge(members) { $1 } }
    case .without(let names): changeMembers { $0 = $0.filter { !names.contains($0.key) } }
    case .headers(let fields): headers += fields
    }
  }

  private mutating func changeMembers(_ change: (inout [String: JSON]) -> Void) {
    guard var members = (try? JSON(decoding: body))?.object else { return }
    change(&members)
    body = JSON.object(members).bytes
  }
}
