import Basics
import YAML

/// Reads text as the file `ada.yaml`.
func parse(
  _ text: String, limits: YAMLLimits = .standard, allowInvisible: Bool = false
) -> ParsedYAML {
  parseYAML(Array(text.utf8), file: "ada.yaml", limits: limits, allowInvisible: allowInvisible)
}

extension ParsedYAML {
  /// All documents in one line, like JSON.
  var outline: String { documents.map(\.outline).joined(separator: " --- ") }

  /// Each diagnostic as `line:column message`.
  var problems: [String] {
    diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.message)" }
  }
}

extension Node {
  /// The node's value in one line, like JSON.
  var outline: String {
    switch value {
    case .null: "null"
    case .boolean(let boolean): "\(boolean)"
    case .number(let number): "\(number)"
    case .string(let string): string.debugDescription
    case .sequence(let items): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.name): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
