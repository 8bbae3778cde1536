package import Basics

/// A value that the server has after a write, and that the plan did not foresee.
package struct Mismatch: Equatable, Codable, Sendable {
  package let path: String
  /// The value that was sent, or that was there before and should have stayed.
  package let expected: JSONValue
  package let stored: JSONValue
  /// Whether the value was sent in the request; otherwise it should have stayed as it was.
  package let wasSent: Bool

  package init(path: String, expected: JSONValue, stored: JSONValue, wasSent: Bool) {
    self.path = path
    self.expected = expected
    self.stored = stored
    self.wasSent = wasSent
  }
}
