@testable import AnamSandbox

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A schema of an OpenAPI 3.1 document, as far as the published document uses the language.
///
/// A keyword that is neither known here nor a mere annotation is a problem: what is not checked must not look
/// as if it were.
struct JSONSchema {
  private let document: JSON
  /// The properties whose `oneOf` may have more than one match.
  private let overlapping: Set<String>

  /// Makes a judge of values by the schemas of `document`.
  init(_ document: JSON, overlapping: Set<String> = []) {
    self.document = document
    self.overlapping = overlapping
  }

  /// Returns the value that a JSON pointer, `#/a/b`, refers to; in its parts `~1` is a slash.
  func resolve(_ pointer: String) -> JSON? {
    pointer.split(separator: "/").dropFirst().reduce(document) { value, part in
      value?.object?[String(part.replacing("~1", with: "/"))]
    }
  }

  /// Returns why `value` does not satisfy `schema`; empty when it does.
  func problems(of value: JSON, by schema: JSON?, at path: String = "") -> [String] {
    guard let keywords = schema?.object else { return ["\(path): there is no schema"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { name, argument in
      // OpenAPI 3.0's way to say that null is allowed, still in use.
      if value == .null, keywords["nullable"] == true { return [String]() }
      return problems(of: value, by: name, argument, in: keywords, at: path)
    }
  }

  private func problems(
    of value: JSON,
    by keyword: String,
    _ argument: JSON,
    in schema: [String: JSON],
    at path: String
  ) -> [String] {
    func problem(_ text: String) -> [String] { ["\(path): \(value) \(text)"] }

    switch keyword {
    case "title", "description", "example", "examples", "default", "nullable":
      return []
    case "$ref":
      return problems(of: value, by: argument.string.flatMap(resolve), at: path)
    case "type":
      return argument.items.contains { value.has(type: $0.string) }
        ? [] : problem("is not of type \(argument)")
    case "enum":
      return argument.items.contains(value) ? [] : problem("is not in \(argument)")
    case "oneOf":
      let matches = argument.items.filter { problems(of: value, by: $0).isEmpty }.count
      let name = path.split(separator: ".").last.map(String.init) ?? ""
      return matches == 1 || matches > 1 && overlapping.contains(name)
        ? [] : problem("matches \(matches) of the schemas")
    case "minimum":
      return (value.number ?? .infinity) < (argument.number ?? 0) ? problem("is below \(argument)") : []
    case "maximum":
      return (value.number ?? -.infinity) > (argument.number ?? 0) ? problem("is above \(argument)") : []
    case "format":
      guard let text = value.string else { return [] }
      return text.has(format: argument.string) ? [] : problem("is no \(argument)")
    case "items":
      guard case .array(let items) = value else { return [] }
      return items.enumerated().flatMap { problems(of: $1, by: argument, at: "\(path)[\($0)]") }
    case "properties":
      return (argument.object ?? [:]).sorted { $0.key < $1.key }.flatMap { name, schema in
        value.object?[name].map { problems(of: $0, by: schema, at: "\(path).\(name)") } ?? []
      }
    case "required":
      return argument.items.filter { value.object?[$0.string ?? ""] == nil }.map {
        "\(path): \($0) is missing"
      }
    case "additionalProperties" where argument == false:
      let known = schema["properties"]?.object ?? [:]
      return (value.object ?? [:]).keys.filter { known[$0] == nil }.map { "\(path): \($0) is not known" }
    default:
      return ["\(path): the keyword '\(keyword)' is not supported here"]
    }
  }
}

extension JSON {
  /// The number, when this is one.
  fileprivate var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The items of an array; any other value alone.
  fileprivate var items: [JSON] {
    if case .array(let items) = self { items } else { [self] }
  }

  fileprivate func has(type: String?) -> Bool {
    switch self {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .number(let number): type == "number" || type == "integer" && number.rounded() == number
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

extension String {
  /// Whether this text has one of the formats of the document; not so for a format that is not known here.
  fileprivate func has(format: String?) -> Bool {
    switch format {
    case "uuid":
      let groups = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      return groups.map(\.count) == [8, 4, 4, 4, 12] && !contains { !$0.isHexDigit && $0 != "-" }
    case "date-time":
      return [false, true].contains { fraction in
        (try? Date(self, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: fraction))) != nil
      }
    case "uri":
      return URL(string: self)?.scheme != nil
    default:
      return false
    }
  }
}
