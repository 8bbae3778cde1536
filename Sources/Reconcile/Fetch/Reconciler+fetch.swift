import AnamAPI
import Basics
import Personas

/// A persona of the files, with the persona on the server that it describes.
struct MatchedPersona: Sendable {
  let desired: DesiredPersona
  var match: Match
  var live: LivePersona?
  /// The name that its file gave it before, and by which it was found; nil if it was found otherwise.
  var formerName: String?
  /// What git has said of it, as far as that was asked.
  var memory: PersonaMemory?
  /// What is wrong with the names in it.
  var problems: [Diagnostic] = []

  /// Whether it is not known what the persona should be, or which one it is.
  var isUnclear: Bool { !allProblems.isEmpty }

  /// Everything that keeps it from being planned.
  var allProblems: [Diagnostic] {
    if case .problem(let problem) = match { problems + [problem] } else { problems }
  }

  /// Whether the persona gets a name that it does not have on the server.
  func getsNewName(under contract: Contract) -> Bool {
    if match == .create { return true }
    guard let name = desired.field(contract.nameField)?.value.text, let current = live?.name(under: contract) else {
      return false
    }
    return !name.utf8.elementsEqual(current.utf8)
  }
}

/// What has to be known before personas can be matched and planned.
struct FetchedNames: Sendable {
  var personas: [DesiredPersona]
  var summaries: [PersonaSummary]
  var catalogue: Catalogue
}

/// A list of the server in which names are looked up.
private enum NamedList: Sendable {
  case personas
  case catalogue(CatalogueKind)
}

private enum NamedListContents: Sendable {
  case personas([PersonaSummary])
  case catalogue(CatalogueKind, [CatalogueItem])
}

extension Reconciler {
  /// Reads the list of personas if one has to be found by its name, and those parts of the catalogue in which
  /// names are looked up; then looks them up.
  func fetchNames(
    of personas: [DesiredPersona]
  ) async throws(APIError) -> (FetchedNames, problems: [Int: [Diagnostic]]) {
    let lists =
      (personas.needSummaries ? [NamedList.personas] : [])
      + personas.cataloguesOfNames.sorted { $0.rawValue < $1.rawValue }.map(NamedList.catalogue)
    let contents = try await lists.concurrentTryMap(limit: parallelism) { list throws(APIError) in
      switch list {
      case .personas: NamedListContents.personas(try await client.personaSummaries())
      case .catalogue(let kind): NamedListContents.catalogue(kind, try await client.catalogue(kind))
      }
    }
    var summaries: [PersonaSummary] = []
    var catalogue = Catalogue()
    for list in contents {
      switch list {
      case .personas(let read): summaries = read
      case .catalogue(let kind, let items): catalogue.addAll(items, of: kind)
      }
    }
    let resolved = personas.resolvingNames(in: catalogue, under: contract)
    return (
      FetchedNames(personas: resolved.personas, summaries: summaries, catalogue: catalogue), resolved.problems
    )
  }

  /// Reads each matched persona in full, once; that confirms the match.
  func fetchLive(_ matched: [MatchedPersona]) async throws(APIError) -> [MatchedPersona] {
    let counter = ProgressCounter(.reading, of: matched.count, onProgress)
    return try await matched.concurrentTryMap(limit: parallelism) { persona throws(APIError) in
      defer { counter.advance() }
      guard case .live(let id) = persona.match else { return persona }
      var persona = persona
      do throws(APIError) {
        // What the list has is there, or will be in a moment.
        let live =
          persona.desired.id == nil ? try await client.knownPersona(id: id) : try await client.persona(id: id)
        persona.live = live
        if let problem = persona.desired.problem(
          confirming: live, as: persona.formerName, under: contract)
        {
          persona.match = .problem(problem)
        }
      } catch let error where error.isNotFound {
        persona.match = .problem(persona.desired.problem(missing: id, under: contract))
      }
      return persona
    }
  }

  /// Blocks each creation beside a persona that has its name: the list is behind then.
  func confirmingCreations(_ matched: [MatchedPersona]) -> [MatchedPersona] {
    let named = Dictionary(matched.compactMap(\.live).map { ([UInt8](($0.name(under: contract) ?? "").utf8), $0) }) {
      first, _ in first
    }
    return matched.map { persona in
      guard persona.match == .create, let name = persona.desired.field(contract.nameField)?.value.text,
        let live = named[[UInt8](name.utf8)],
        let problem = persona.desired.problem(creatingBeside: live, under: contract)
      else { return persona }
      var persona = persona
      persona.match = .problem(problem)
      return persona
    }
  }

  /// Looks up the catalogue items that the plans give to personas: each once, and only those not yet known.
  func fetchNeeds(of matched: [MatchedPersona], into catalogue: inout Catalogue) async throws(APIError) {
    let known = catalogue
    let needs = Set(
      matched.flatMap { persona -> [CatalogueNeed] in
        if case .problem = persona.match { return [] }
        return PersonaPlanner(desired: persona.desired, live: persona.live, catalogue: known, contract: contract)
          .catalogueNeeds
      }
    ).filter { !known.knows($0) }
    let items = try await needs.concurrentTryMap(limit: parallelism) { need throws(APIError) in
      (need, try await client.catalogueItem(need.id, in: need.kind))
    }
    for (need, item) in items {
      if let item { catalogue.add([item], to: need.kind) } else { catalogue.markMissing(need) }
    }
  }
}
