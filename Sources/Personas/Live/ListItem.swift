package import Basics

/// An item of one of the API's lists.
package protocol ListItem: Sendable {
  /// What tells it apart from all others of its list.
  var id: String { get }
  /// What it is, in words: "a persona".
  static var noun: String { get }

  /// - Parameter value: The API's object; nil results if it has no usable id.
  init?(_ value: JSONValue)
}
