package import Basics

/// The one request that carries out the plan of a persona.
package struct PlannedRequest: Equatable, Codable, Sendable {
  /// `PUT`, `POST` or `DELETE`.
  package let method: String
  /// The path below the API's URL.
  package let path: String
  /// An object; null if the request has no body.
  package let body: JSONValue

  package init(method: String, path: String, body: JSONValue) {
    self.method = method
    self.path = path
    self.body = body
  }
}

extension PersonaPlan {
  /// Returns the request that carries the plan out; nil if nothing is to be sent.
  package func request(under contract: Contract) -> PlannedRequest? {
    let resource = contract.resource
    return switch step {
    case .create(let creation):
      PlannedRequest(method: "POST", path: resource.path, body: body(creation.changes, [], under: contract))
    case .update(let update):
      PlannedRequest(
        method: "PUT", path: resource.path(of: update.id), body: body(update.changes, update.sentBack, under: contract))
    case .delete(let deletion):
      PlannedRequest(method: "DELETE", path: resource.path(of: deletion.snapshot.id), body: .null)
    case .none, .leftOut, .blocked: nil
    }
  }

  /// Returns the smallest body that brings the managed values to what the file asks for and keeps them there.
  private func body(_ changes: [Change], _ sentBack: [PathValue], under contract: Contract) -> JSONValue {
    var body: JSONValue = [:]
    for change in changes where !contract.isClearedByReset(change) {
      body.set(change.after, at: [change.path.field] + change.path.keys)
    }
    for option in sentBack { body.set(option.value, at: [option.path.field] + option.path.keys) }
    return body
  }
}
