import Basics
import Git
import Personas

/// What a persona is followed by through commits: its id, else its name, else its file and its place in it.
struct PersonaIdentity {
  private(set) var id: String?
  private(set) var name: String?
  private(set) var place: PersonaPlace

  init(_ persona: DesiredPersona, at place: PersonaPlace, under contract: Contract) {
    id = persona.id?.value
    name = persona.name(under: contract)
    self.place = place
  }

  /// Takes over what an older version of the persona says.
  mutating func follow(_ persona: DesiredPersona, to place: PersonaPlace, under contract: Contract) {
    id = persona.id?.value ?? id
    name = persona.name(under: contract) ?? name
    self.place = place
  }

  /// Returns the place among `personas` of the one that has the id.
  func indexByID(in personas: [DesiredPersona]) -> Int? {
    guard let id else { return nil }
    return personas.firstIndex { $0.id?.value == id }
  }

  /// Returns the place among `personas` of the one that has the name, and no other id.
  func indexByName(in personas: [DesiredPersona], under contract: Contract) -> Int? {
    guard let name else { return nil }
    return personas.firstIndex { persona in
      !hasOtherID(than: persona) && persona.name(under: contract)?.utf8.elementsEqual(name.utf8) == true
    }
  }

  /// Whether `persona` has an id, and this one another.
  func hasOtherID(than persona: DesiredPersona) -> Bool {
    guard let id, let other = persona.id?.value else { return false }
    return id != other
  }
}

extension DesiredPersona {
  /// The name that the file gives it.
  func name(under contract: Contract) -> String? { field(contract.nameField)?.value.text }

  /// Whether `other` is this persona by its id, or by its name.
  func isContinued(by other: DesiredPersona, under contract: Contract) -> Bool {
    if let id, let otherID = other.id { return id.value == otherID.value }
    guard let name = name(under: contract), let otherName = other.name(under: contract) else { return false }
    return name.utf8.elementsEqual(otherName.utf8)
  }
}
