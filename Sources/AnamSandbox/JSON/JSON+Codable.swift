#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let members = try? container.decode([String: JSON].self) {
      self = .object(members)
    } else {
      self = .array(try container.decode([JSON].self))
    }
  }

  /// Reads a JSON text.
  ///
  /// - Throws: `DecodingError` when the bytes are not one JSON value, or are nested too deeply.
  init(decoding bytes: [UInt8]) throws {
    guard Self.isShallow(bytes) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "nested too deeply"))
    }
    self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
  }
}

extension JSON {
  /// The deepest nesting that is read: whatever walks through a value may recurse this far.
  static let depthLimit = 64

  /// Whether nothing in a text is nested deeper than the limit; the text need not be valid.
  private static func isShallow(_ bytes: [UInt8]) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      if depth > depthLimit { return false }
    }
    return true
  }
}

extension JSON: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }

  /// The JSON text of this value, its keys sorted; equal values have equal texts.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only infinities and NaN cannot be encoded, and no JSON text contains them.
    return (try? encoder.encode(self)).map(Array.init) ?? Array("null".utf8)
  }
}

extension JSON: CustomStringConvertible {
  var description: String { String(decoding: bytes, as: UTF8.self) }
}
