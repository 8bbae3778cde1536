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

/// A tag of YAML 1.2's core schema: no others are known, and none of them makes anything happen.
enum CoreTag: String {
  case null
  case bool
  case int
  case float
  case str
  case seq
  case map

  /// Finds the tag that libyaml resolved, `tag:yaml.org,2002:str` for `!!str`.
  init?(resolved tag: String) {
    let prefix = "tag:yaml.org,2002:"
    guard tag.hasPrefix(prefix) else { return nil }
    self.init(rawValue: String(tag.dropFirst(prefix.count)))
  }

  /// Whether the tag is for this kind of collection.
  func fits(_ collection: YAMLEvent.Collection) -> Bool {
    switch collection {
    case .sequence: self == .seq
    case .mapping: self == .map
    }
  }

  /// Returns the value of a tagged scalar, or nil when the tag and the text do not agree.
  func value(of text: String) -> Node.Value? {
    let value = CoreSchema.value(ofPlain: text)
    switch (self, value) {
    case (.str, _): return .string(text)
    case (.null, .null), (.bool, .boolean), (.float, .number): return value
    case (.int, .number): return Number.isInteger(coreSchema: text) ? value : nil
    default: return nil
    }
  }
}
