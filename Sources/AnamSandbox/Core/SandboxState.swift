#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The whole sandbox as a value: what it stores, and how it answers.
///
/// Copies are independent and cheap. Times and ids are counted, and nothing comes from outside: the same requests
/// always lead to the same answers.
package struct SandboxState: Sendable {
  /// The switches; a change takes effect with the next request.
  package var options: SandboxOptions
  /// What personas refer to; no request changes it.
  let catalogue: Catalogue
  var personas: [Persona]
  var clock = LogicalClock()
  private var identifiers = IdentifierSequence()

  /// Makes a sandbox that holds what is in the seed.
  package init(seed: SandboxSeed = .builtIn, options: SandboxOptions = SandboxOptions()) {
    self.options = options
    catalogue = seed.catalogue
    personas = seed.personas
  }

  /// Answers one request, and stores what it changes.
  ///
  /// A request that is answered with an error status changes nothing.
  package mutating func handle(_ request: SandboxRequest) -> SandboxResponse {
    var next = self
    do throws(Rejection) {
      let response = try next.respond(to: request)
      self = next
      return response
    } catch {
      return error.response
    }
  }

  private mutating func respond(to request: SandboxRequest) throws(Rejection) -> SandboxResponse {
    try authorise(request)
    guard let route = Route(path: request.path) else {
      throw Rejection(404, "there is nothing at \(request.path)")
    }
    return switch (route.resource, route.id) {
    case (.personas, nil): try handlePersonas(request)
    case (.personas, let id?): try handlePersona(id, request)
    case (_, let id): try handleCatalogue(route.resource, id, request)
    }
  }

  /// Returns an id that no persona has.
  mutating func newIdentifier() -> String {
    while true {
      let id = identifiers.next()
      if !personas.contains(where: { $0.id == id }) { return id }
    }
  }

  private func authorise(_ request: SandboxRequest) throws(Rejection) {
    let parts = request.authorization?.split(separator: " ", maxSplits: 1) ?? []
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw Rejection(401, "no API key: send the header 'Authorization: Bearer KEY'")
    }
    if let key = options.key, !key.utf8.elementsEqual(parts[1].utf8) {
      throw Rejection(401, "the API key is not valid")
    }
  }
}

/// The ids of new personas: the same from run to run, and shaped like version 4 UUIDs.
private struct IdentifierSequence: Sendable {
  private var count = 0

  /// Returns the next id.
  mutating func next() -> String {
    count += 1
    let digits = String(count, radix: 16)
    return "00000000-0000-4000-8000-" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
  }
}

/// A clock that moves by one second with each write, and stands still otherwise.
///
/// Times repeat from run to run, and a later write always has a later time.
struct LogicalClock: Sendable {
  /// The instant before the first write: 2026-01-01T00:00:00Z.
  static let start = "2026-01-01T00:00:00.000Z"

  private var seconds = 1_767_225_600

  /// Moves the clock, and returns the new time as ISO 8601 text with milliseconds.
  mutating func tick() -> String {
    seconds += 1
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(style)
  }
}
