import Basics
import YAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A JSON value as Foundation reads it, to compare with the same value in YAML as our parser reads it.
enum JSONText: Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONText])
  case object([String: JSONText])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONText].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONText].self))
    }
  }

  /// Reads JSON texts that follow one another.
  static func values(of stream: [UInt8]) throws -> [JSONText] {
    try texts(in: stream).map { try JSONDecoder().decode(JSONText.self, from: Data($0)) }
  }

  /// Whether a node holds this value; strings are compared byte by byte.
  func matches(_ node: Node) -> Bool {
    switch (self, node.value) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right.doubleValue
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.matches($1) }
    case (.object(let left), .mapping(let right)):
      left.count == right.count && right.allSatisfy { left[$0.key.name]?.matches($0.value) ?? false }
    default: false
    }
  }

  /// Splits a stream at the line breaks outside of brackets and strings.
  private static func texts(in stream: [UInt8]) -> [ArraySlice<UInt8>] {
    var depth = 0
    var isInString = false
    var isEscaped = false
    return stream.split { byte in
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        return false
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\n"): return depth == 0
      default: break
      }
      return false
    }
  }
}
