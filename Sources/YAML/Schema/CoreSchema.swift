import Basics

/// How YAML 1.2's core schema (section 10.3.2) reads a plain scalar.
enum CoreSchema {
  /// Returns the value of a plain scalar, or nil when it is a number that is not finite.
  static func value(ofPlain text: String) -> Node.Value? {
    guard let first = text.utf8.first else { return .null }
    // The first byte tells what nearly every text is: a string.
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"):
      return value(ofWord: text)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      if Number.isWritten(coreSchema: text) { return Number(coreSchema: text).map(Node.Value.number) }
      return isNotFinite(text) ? nil : .string(text)
    default:
      return .string(text)
    }
  }

  private static func value(ofWord text: String) -> Node.Value {
    switch text {
    case "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .boolean(true)
    case "false", "False", "FALSE": .boolean(false)
    default: .string(text)
    }
  }

  /// Whether a text is `.nan` or `.inf`, the latter perhaps with a sign.
  private static func isNotFinite(_ text: String) -> Bool {
    switch text {
    case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF": true
    default: false
    }
  }
}
