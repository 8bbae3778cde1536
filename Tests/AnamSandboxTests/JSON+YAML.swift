import YAMLNodes

@testable import AnamSandbox

extension JSON {
  /// Makes the same value of a YAML node.
  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number.doubleValue)
    case .string(let text): self = .string(text)
    case .sequence(let items): self = .array(items.map(JSON.init))
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key.name, JSON($0.value)) }) { $1 })
    }
  }
}
