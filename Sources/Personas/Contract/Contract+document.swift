import Basics
import YAML

extension Contract {
  /// The size of a document in bytes: one that describes a whole API has some megabytes.
  package static let largestDocument = 8 << 20

  /// Returns this contract as a published OpenAPI document has it, a file in YAML or JSON.
  ///
  /// - Throws: `ContractError` at the first place that is not as it must be.
  package func updated(from bytes: [UInt8], file: String) throws(ContractError) -> Contract {
    try updated(from: document(bytes, file: file))
  }

  private func document(_ bytes: [UInt8], file: String) throws(ContractError) -> Node {
    let limits = YAMLLimits(
      bytes: Self.largestDocument, expandedNodes: 1_000_000, expandedBytes: 32 << 20, aliases: 100_000,
      events: 2_500_000, documents: 2)
    let parsed = parseYAML(bytes, file: file, limits: limits, allowInvisible: true)
    if let problem = parsed.diagnostics.first(where: { $0.severity == .error }) {
      // JSON has an escape that YAML has not: half a surrogate pair. Read as JSON, the document has no places.
      if let value = try? JSONValue(json: bytes) { return Node(value, at: .start(of: file)) }
      throw ContractError(problem.message, position: problem.range.start)
    }
    guard let document = parsed.documents.first, parsed.documents.count == 1 else {
      throw ContractError("one document was looked for", position: .start(of: file))
    }
    return document
  }
}

extension SourcePosition {
  fileprivate static func start(of file: String) -> SourcePosition { SourcePosition(file: file, line: 1, column: 1) }
}

extension Node {
  /// The recursion is bounded by `JSONValue.maximumDepth`.
  fileprivate init(_ json: JSONValue, at position: SourcePosition) {
    let value: Value =
      switch json {
      case .null: .null
      case .boolean(let flag): .boolean(flag)
      case .number(let number): .number(number)
      case .string(let text): .string(text)
      case .array(let elements): .sequence(elements.map { Node($0, at: position) })
      case .object(let members):
        .mapping(
          members.sorted { $0.key < $1.key }.map { name, value in
            Entry(key: Key(name: name, range: SourceRange(at: position)), value: Node(value, at: position))
          })
      }
    self.init(value: value, range: SourceRange(at: position))
  }
}
