package import Basics

/// The numbers that a value may be.
package struct NumberRange: Equatable, Sendable {
  /// The least number, itself included; nil if there is none.
  package var minimum: Number?
  /// The greatest number, itself included; nil if there is none.
  package var maximum: Number?
  /// Whether only numbers without a fraction are meant.
  package var isInteger: Bool

  package init(minimum: Number? = nil, maximum: Number? = nil, isInteger: Bool = false) {
    self.minimum = minimum
    self.maximum = maximum
    self.isInteger = isInteger
  }
}

extension NumberRange {
  /// Returns whether `number` is one of these.
  package func contains(_ number: Number) -> Bool {
    if let minimum, number < minimum { return false }
    if let maximum, number > maximum { return false }
    return !isInteger || number.doubleValue == number.doubleValue.rounded()
  }

  /// What fits, in words: "a number from 0 to 1", "a whole number, 1 or more".
  package var expectation: String {
    let kind = isInteger ? "a whole number" : "a number"
    return switch (minimum, maximum) {
    case (let minimum?, let maximum?): "\(kind) from \(minimum) to \(maximum)"
    case (let minimum?, nil): "\(kind), \(minimum) or more"
    case (nil, let maximum?): "\(kind), \(maximum) or less"
    case (nil, nil): kind
    }
  }
}
