package import Basics

/// A value and its place in a file.
package struct Located<Value: Equatable & Sendable>: Equatable, Sendable {
  package let value: Value
  package let range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}
