/// How YAML 1.2's core schema (section 10.3.2) reads a plain scalar.
enum CoreSchema {
  /// Returns the value of a plain scalar, or nil when it is a number that is not finite.
  static func value(ofPlain text: String) -> Node.Value? {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: break
    }
    guard let first = text.utf8.first, numberStarts.contains(first) else { return .string(text) }
    if let number = Number(coreSchema: text) { return .number(number) }
    return isNotFinite(text) ? nil : .string(text)
  }

  private static let numberStarts = Array("+-.0123456789".utf8)

  /// Whether a text is `.inf`, `.nan` or a number too large for floating point.
  private static func isNotFinite(_ text: String) -> Bool {
    switch text {
    case ".nan", ".NaN", ".NAN": return true
    default: break
    }
    let sign = text.utf8.first
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    switch isSigned ? text.dropFirst() : text[...] {
    case ".inf", ".Inf", ".INF": return true
    default: return Number.isWritten(coreSchema: text)
    }
  }
}
