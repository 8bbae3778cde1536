/// That there is no such key to explain.
package struct UnknownKey: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was asked for: a key, or a path of keys joined by dots.
  package let path: String
  /// The key that was probably meant, as a path too.
  package let nearest: String?

  package init(path: String, nearest: String?) {
    self.path = path
    self.nearest = nearest
  }

  package var description: String {
    "a persona file has no key '\(path)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
  }
}
