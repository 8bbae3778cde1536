import Basics
package import Personas

extension AnamClient {
  /// Reads the whole list of personas (api.md, "Personas").
  package func personaSummaries(
    for purpose: Attempts.Purpose = .work
  ) async throws(APIError) -> [PersonaSummary] { try await list(resource.path, for: purpose) }

  /// Finds the personas with exactly this name; the server's search, which matches parts of names, narrows the list.
  package func personaSummaries(named name: String) async throws(APIError) -> [PersonaSummary] {
    let found: [PersonaSummary] = try await list(resource.path, search: name)
    return found.filter { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Reads one persona in full.
  ///
  /// - Throws: `APIError`; `isNotFound` if no persona has this id.
  package func persona(id: String, for purpose: Attempts.Purpose = .work) async throws(APIError) -> LivePersona {
    let path = resource.path(of: id)
    return try persona(in: try await read(path, for: purpose), expecting: id, "GET", path)
  }

  /// Reads a persona that is known to exist, and keeps trying for as long as a replica of the server may lag.
  ///
  /// - Throws: `APIError`; `isNotFound` if it does not appear.
  package func knownPersona(id: String, for purpose: Attempts.Purpose = .work) async throws(APIError) -> LivePersona {
    var pauses = lagPauses
    while true {
      do throws(APIError) {
        return try await persona(id: id, for: purpose)
      } catch let error where error.isNotFound {
        guard let pause = pauses.popFirst(), !settings.stop.isRaised else { throw error }
        await sleep(for: pause)
      }
    }
  }

  /// The pauses between reads of something that was just created: they double, and together last no longer than the
  /// replication lag.
  package var lagPauses: ArraySlice<Duration> {
    var pauses: [Duration] = []
    var (pause, sum) = (Duration.milliseconds(250), Duration.zero)
    while sum + pause <= settings.replicationLag {
      pauses.append(pause)
      (sum, pause) = (sum + pause, pause * 2)
    }
    return pauses[...]
  }

  /// Sends a creation or an update once and returns the persona that the server answers with.
  ///
  /// - Parameter id: The persona that the answer has to be; nil for one that is created.
  package func execute(
    _ call: Call, on id: String?, _ attempts: inout Attempts
  ) async throws(APIError) -> LivePersona {
    try persona(in: try await attempt(call, &attempts), expecting: id, call.method, call.path)
  }

  /// Sends a deletion once; a persona that is not there is deleted.
  package func delete(_ call: Call, _ attempts: inout Attempts) async throws(APIError) {
    do throws(APIError) {
      _ = try await answer(to: call, &attempts)
    } catch let error where error.isNotFound {}
  }

  private func persona(
    in answer: JSONValue, expecting id: String?, _ method: String, _ path: String
  ) throws(APIError) -> LivePersona {
    guard let persona = LivePersona(answer), isIdentifier(persona.id) else {
      throw APIError(
        method: method, path: path, reason: .unexpected("expected a persona with an id, got \(answer.kind)"))
    }
    if let id, persona.id != id {
      throw APIError(method: method, path: path, reason: .unexpected("another persona than the one asked for"))
    }
    return persona
  }
}
