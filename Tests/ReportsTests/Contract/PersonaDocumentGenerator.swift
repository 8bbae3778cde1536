import Basics
import Personas
import TestTools

/// Makes documents of persona files: right ones, and ones that are wrong in the ways in which people are wrong.
struct PersonaDocumentGenerator {
  private static let wrongNames = ["", " ", "Cara ", "\u{A0}Cara", "Ca\nra", "Cara\u{2028}", "\u{FEFF}C", "C\u{7}"]

  private let contract: Contract
  private var random: SplitMix64

  init(contract: Contract, seed: UInt64) {
    self.contract = contract
    random = SplitMix64(seed: seed)
  }

  /// Returns the next document.
  mutating func document() -> JSONValue {
    if chance(1, in: 50) { return oddity() }
    var members: [String: JSONValue] = [:]
    for field in contract.fields where chance(1, in: 3) && !field.schema.isUnmanageable {
      let key = pick(field.fileKeys)
      members[key] = value(for: key, of: field)
    }
    if chance(1, in: 4) { members[Contract.idKey] = identifier() }
    if chance(9, in: 10) || members[Contract.idKey] == nil { members[contract.nameField] = name() }
    if chance(1, in: 2) { breakOne(in: &members) }
    return .object(members)
  }

  private mutating func breakOne(in members: inout [String: JSONValue]) {
    let field = pick(contract.fields)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: members[pick(["nam", "Name", "voices", "", "promptFile", "$schema"])] = .string("x")
    case 1:
      members[contract.nameField] = nil
      if chance(1, in: 2) { members[Contract.idKey] = nil }
    case 2: for key in field.fileKeys { members[key] = value(for: key, of: field) }
    case 3: members[pick(contract.fileKeys)] = .null
    case 4: members[contract.nameField] = .string(pick(Self.wrongNames))
    case 5, 6: members[field.name] = brokenValue(of: field.schema)
    default: members[pick(contract.fileKeys)] = oddity()
    }
  }

  private mutating func value(for key: String, of field: Field) -> JSONValue {
    switch key {
    case field.traits.nameKey:
      if case .array = field.schema { return .array(list { .string($0.pick(["end_call", "Ünïcode ☃", "a b", " "])) }) }
      return .string(pick(["Liv / home", "Lucy - Fresh & Casual", "0", " "]))
    case field.traits.fileKey:
      return chance(1, in: 2) ? "prompts/a.md" : .array(list { .string($0.pick(["a.md", "../b.md"])) } + ["c.md"])
    default:
      if field.property.isNullable, chance(1, in: 5) { return .null }
      return value(of: field.schema, isIdentifier: field.traits.catalogue != nil)
    }
  }

  private mutating func value(of schema: Schema, isIdentifier: Bool = false) -> JSONValue {
    switch schema {
    case .string(let allowed?): .string(pick(allowed))
    case .string(nil): isIdentifier ? identifier() : .string(pick(["", "Be brief.", " a\n", "1", "null", "é"]))
    case .boolean: .boolean(chance(1, in: 2))
    case .number(let range): number(in: range)
    case .array(let item): .array(list { $0.value(of: item, isIdentifier: isIdentifier) })
    case .object(let properties): .object(members(of: properties))
    case .oneOf(let shapes): .object(members(of: pick(shapes).properties))
    case .freeForm: pick([[:], ["a": 1], ["b": [1, nil], "c": ["d": true]]])
    case .unmanageable: oddity()
    }
  }

  private mutating func members(of properties: [Schema.Property]) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for property in properties where chance(1, in: 2) {
      members[property.name] = property.isNullable && chance(1, in: 4) ? .null : value(of: property.schema)
    }
    return members
  }

  /// Values at and around what fits.
  private mutating func brokenValue(of schema: Schema) -> JSONValue {
    switch schema {
    case .string(let allowed?):
      let text = pick(allowed)
      return .string(pick([text.uppercased(), text + " ", String(text.dropLast()), ""]))
    case .string(nil): return pick([1, true, "not an id", .string(String(repeating: "a", count: 129)), "a\n", []])
    case .boolean: return pick(["true", "yes", 0, 1, "false"])
    case .number(let range): return edge(of: range)
    case .array(let item): return .array([value(of: item), brokenValue(of: item), .null].shuffled(using: &random))
    case .object, .oneOf, .freeForm: return .object(brokenMembers(of: schema.shapes))
    case .unmanageable: return oddity()
    }
  }

  /// Keys of several shapes together, with one value that may be wrong, or a key that may be.
  private mutating func brokenMembers(of shapes: [Schema.Shape]) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for shape in shapes where chance(1, in: 2) { members.merge(self.members(of: shape.properties)) { $1 } }
    if let property = shapes.flatMap(\.properties).randomElement(using: &random) {
      members[property.name] = chance(1, in: 4) ? oddity() : brokenValue(of: property.schema)
    }
    if chance(1, in: 4) { members[pick(["Speed", "volumes", ""])] = 1 }
    return members
  }

  private mutating func number(in range: NumberRange) -> JSONValue {
    let low = range.minimum?.doubleValue ?? range.maximum.map { $0.doubleValue - 10 } ?? -10
    let high = range.maximum?.doubleValue ?? low + 20
    let value = Double.random(in: low...high, using: &random)
    return Number(range.isInteger ? min(value.rounded(), high) : value).map(JSONValue.number) ?? 0
  }

  private mutating func edge(of range: NumberRange) -> JSONValue {
    let limits = [range.minimum, range.maximum].compactMap { $0?.doubleValue }
    let edges = limits.flatMap { [$0, $0.nextUp, $0.nextDown, $0 - 1, $0 + 1, $0 + 0.5] }
    let values = edges.compactMap { Number($0).map(JSONValue.number) }
    return pick(values + ["1", "0.5", .fraction(1e300), true])
  }

  private mutating func oddity() -> JSONValue {
    pick([
      nil, true, 0, -1, .fraction(1.5), "", " ", "text", [], [""], [nil], [1], ["a"], ["a", "a"], [:], ["a": 1], [[]],
    ])
  }

  private mutating func identifier() -> JSONValue { .string(pick(["p1", "a-b_C", "071b0286-4cce-4808-bee2"])) }

  private mutating func name() -> JSONValue { .string(pick(["Cara", "Front desk", "Zoë", "日本", "a\u{200D}b"])) }

  private mutating func list(of item: (inout Self) -> JSONValue) -> [JSONValue] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in item(&self) }
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func chance(_ count: Int, in total: Int) -> Bool {
    Int.random(in: 0..<total, using: &random) < count
  }
}

extension JSONValue {
  fileprivate static func fraction(_ value: Double) -> JSONValue { Number(value).map(JSONValue.number) ?? .null }
}
