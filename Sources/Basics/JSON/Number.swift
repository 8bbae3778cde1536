/// A number of YAML or JSON: an exact integer or a finite floating-point number.
///
/// Equal numbers have one representation: a floating-point number that an `Int64` can hold exactly is that
/// integer. So `1`, `1.0` and `1e0` are equal, and `-0` is `0`.
package struct Number: Hashable, Sendable {
  private enum Storage: Hashable {
    case integer(Int64)
    /// Finite, and not exactly an `Int64`.
    case floatingPoint(Double)
  }

  private let storage: Storage

  /// Creates a number from an integer.
  package init(_ integer: Int) {
    self.init(Int64(integer))
  }

  /// Creates a number from an integer.
  init(_ integer: Int64) {
    storage = .integer(integer)
  }

  /// Creates a number from a floating-point value; nil if it is not finite.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    storage = Int64(exactly: value).map(Storage.integer) ?? .floatingPoint(value)
  }

  /// The nearest floating-point value.
  package var doubleValue: Double {
    switch storage {
    case .integer(let integer): Double(integer)
    case .floatingPoint(let value): value
    }
  }

  /// The exact integer, or nil when the number has a fraction or does not fit.
  package var integerValue: Int64? {
    switch storage {
    case .integer(let integer): integer
    case .floatingPoint: nil
    }
  }
}

extension Number {
  /// This number as a 32-bit float stores it, as in 0.4000000059604645 for 0.4; nil if it is beyond their range.
  package var asSingle: Number? { Number(Double(Float(doubleValue))) }

  /// The shortest number that a 32-bit float stores as this one: 0.4 for 0.4000000059604645, and the number itself
  /// if no such float has its value.
  package var shortestSingle: Number {
    let single = Float(doubleValue)
    guard Double(single) == doubleValue, let shortest = Double("\(single)") else { return self }
    return Number(shortest) ?? self
  }
}

extension Number: Comparable {
  /// Compares by exact value, without rounding integers to floating point.
  package static func < (left: Number, right: Number) -> Bool {
    switch (left.storage, right.storage) {
    case (.integer(let left), .integer(let right)): left < right
    case (.floatingPoint(let left), .floatingPoint(let right)): left < right
    case (.integer(let left), .floatingPoint(let right)): isLess(left, than: right)
    case (.floatingPoint(let left), .integer(let right)): !isLess(right, than: left)
    }
  }

  /// Compares an integer with a value that is not exactly an `Int64`, so the two are never equal.
  private static func isLess(_ integer: Int64, than value: Double) -> Bool {
    guard let floor = Int64(exactly: value.rounded(.down)) else { return value > 0 }
    return integer <= floor
  }
}

extension Number: CustomStringConvertible {
  /// The shortest JSON text that reads back as the same number.
  package var description: String {
    switch storage {
    case .integer(let integer):
      return "\(integer)"
    case .floatingPoint(let value):
      let text = "\(value)"
      guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")),
        let exponent = Int(text[text.index(after: mark)...])
      else { return text }
      return "\(text[..<mark])e\(exponent)"
    }
  }
}
