extension SandboxState {
  /// Changes a persona as somebody else would, in the dashboard say: with the resets of an update, and a new time.
  ///
  /// Nothing happens when there is no such persona, or when the API would refuse the change.
  mutating func edit(_ id: String, with body: PersonaBody) {
    guard let index = personas.firstIndex(where: { $0.id == id }) else { return }
    var persona = personas[index]
    do throws(Rejection) {
      try persona.update(with: body, in: catalogue, options: options)
    } catch {
      return
    }
    persona.updatedAt = clock.tick()
    personas[index] = persona
  }

  /// All personas as they are stored, in the order in which they were created, with every field.
  var storedPersonas: JSON {
    var options = options
    options.hideUnreadable = false
    return .array(personas.map { $0.json(catalogue, options) })
  }
}
