import Basics
import TestTools
import YAML

@testable import AnamSandbox

extension JSONInstance {
  /// Converts the sandbox's value so that a schema can check it.
  init(_ value: JSON) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .array(let items): self = .array(items.map(JSONInstance.init))
    case .object(let members): self = .object(members.mapValues(JSONInstance.init))
    }
  }

  /// The value of a node of a document.
  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number.doubleValue)
    case .string(let text): self = .string(text)
    case .sequence(let items): self = .array(items.map(JSONInstance.init))
    case .mapping(let entries):
      self = .object(Dictionary(entries.map { ($0.key.name, JSONInstance($0.value)) }) { $1 })
    }
  }
}
