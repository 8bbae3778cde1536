extension SandboxSeed {
  /// The seed of a sandbox that is given none: a small catalogue and three personas of a hotel.
  package static let builtIn: SandboxSeed = {
    let json = """
      {"avatars": \(avatarsJSON), "voices": \(voicesJSON), "llms": \(llmsJSON), "tools": \(toolsJSON),
       "personas": \(personasJSON)}
      """
    do {
      return try SandboxSeed(json: Array(json.utf8))
    } catch {
      // The text is part of the program, and a test reads it.
      fatalError("the built-in seed: \(error)")
    }
  }()
}
