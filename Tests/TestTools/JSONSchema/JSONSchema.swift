/// A validator for JSON Schema, as far as the schemas of the tests use the language: the one for persona files (draft
/// 2020-12), the one for SARIF by OASIS (draft-07), and OpenAPI 3.0 and 3.1.
///
/// A keyword that is neither known here nor just an annotation is a problem of every value: nothing may look checked
/// that is not.
package struct JSONSchema {
  private let document: JSONInstance
  /// The properties whose `oneOf` may have more than one match.
  let overlapping: Set<String>

  /// Makes a validator from the schemas in `document`, which may itself be a schema.
  package init(_ document: JSONInstance, overlapping: Set<String> = []) {
    self.document = document
    self.overlapping = overlapping
  }

  /// Returns why `value` does not satisfy the document as a schema; empty if it does.
  package func problems(of value: JSONInstance) -> [String] { problems(of: value, by: document) }

  /// Returns why `value` does not satisfy `schema`, a part of the document; empty if it does.
  package func problems(of value: JSONInstance, by schema: JSONInstance?) -> [String] {
    guard let schema else { return ["there is no schema"] }
    let unsupported = unsupportedParts(of: schema)
    return unsupported.isEmpty ? judge(value, by: schema, at: "") : unsupported
  }

  /// Returns the value that a JSON pointer, `#/a/b`, refers to (RFC 6901); `#` is the document.
  package func resolve(_ pointer: String) -> JSONInstance? {
    guard pointer.hasPrefix("#") else { return nil }
    return pointer.dropFirst().split(separator: "/").reduce(document) { value, part in
      value?.members?[String(part).replacing("~1", with: "/").replacing("~0", with: "~")]
    }
  }

  func judge(_ value: JSONInstance, by schema: JSONInstance, at path: String) -> [String] {
    if case .boolean(let isAllowed) = schema { return isAllowed ? [] : ["\(path): nothing is allowed here"] }
    guard let keywords = schema.members else { return ["\(path): there is no schema"] }
    // OpenAPI 3.0's way to allow null, which is still in use.
    if value == .null, keywords["nullable"] == true { return [] }
    return schema.sortedMembers.flatMap { name, argument in
      judge(value, by: JSONSchemaKeyword(rawValue: name), argument, in: keywords, at: path)
    }
  }

  func accepts(_ value: JSONInstance, _ schema: JSONInstance, at path: String) -> Bool {
    judge(value, by: schema, at: path).isEmpty
  }
}
