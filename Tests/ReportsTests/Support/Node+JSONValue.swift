import Basics
import Personas
import YAML

extension Node {
  /// The node that a file with this value has, every part of it at the same place.
  init(_ value: JSONValue) {
    let place = SourceRange(at: SourcePosition(file: "generated.yaml", line: 1, column: 1))
    switch value {
    case .null: self.init(value: .null, range: place, text: "null")
    case .boolean(let flag): self.init(value: .boolean(flag), range: place, text: "\(flag)")
    case .number(let number): self.init(value: .number(number), range: place, text: "\(number)")
    case .string(let text): self.init(value: .string(text), range: place, text: text)
    case .array(let elements): self.init(value: .sequence(elements.map(Node.init)), range: place)
    case .object(let members):
      let entries = members.sorted { $0.key < $1.key }.map { name, value in
        Entry(key: Key(name: name, range: place), value: Node(value))
      }
      self.init(value: .mapping(entries), range: place)
    }
  }
}
