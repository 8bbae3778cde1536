import Basics
import Personas
import TestTools

extension JSONInstance {
  /// The same value, to be judged by a schema.
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let number): self = .number(number.doubleValue)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map(JSONInstance.init))
    case .object(let members): self = .object(members.mapValues(JSONInstance.init))
    }
  }
}
