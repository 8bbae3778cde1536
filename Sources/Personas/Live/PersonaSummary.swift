/// An item of the list of personas: enough to find one by its name.
package struct PersonaSummary: Equatable, Sendable {
  package let id: String
  package let name: String

  /// - Parameter value: The API's list item; nil results if it has no id. One without a name has an empty one.
  package init?(_ value: JSONValue) {
    guard let id = value["id"]?.text else { return nil }
    self.id = id
    name = value["name"]?.text ?? ""
  }
}
