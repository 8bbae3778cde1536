import AnamAPI
import Personas
import YAMLNodes

/// A persona of the files, and the one on the server that it is.
struct Target: Sendable {
  let desired: DesiredPersona
  var match: Match
  var live: LivePersona?
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
      case .catalogue(let kind, let items): catalogue.add(items, to: kind)
      }
    }
    let resolved = personas.resolvingNames(in: catalogue, under: contract)
    return (
      FetchedNames(personas: resolved.personas, summaries: summaries, catalogue: catalogue), resolved.problems
    )
  }

  /// Reads each matched persona in full, once.
  func fetchLive(_ targets: [Target]) async throws(APIError) -> [Target] {
    let counter = ProgressCounter(.reading, of: targets.count, onProgress)
    return try await targets.concurrentTryMap(limit: parallelism) { target throws(APIError) in
      defer { counter.advance() }
      guard case .live(let id) = target.match else { return target }
      var target = target
      do throws(APIError) {
        target.live = try await client.persona(id: id)
      } catch let error where error.isNotFound {
        target.match = .problem(
          .error(
            .account, "the server has no persona with the id \(id)",
            at: target.desired.id?.range ?? target.desired.range,
            help: "take the id out to have the persona found by its name, or created"))
      }
      return target
    }
  }

  /// Reads the avatars and voices on which the plans depend, each once, and none that is known already.
  func fetchNeeds(of targets: [Target], into catalogue: inout Catalogue) async throws(APIError) {
    let known = catalogue
    let needs = Set(
      targets.flatMap { target -> [CatalogueNeed] in
        if case .problem = target.match { return [] }
        return PersonaPlanner(desired: target.desired, live: target.live, catalogue: known, contract: contract)
          .catalogueNeeds
      }
    ).filter { known.item($0.id, in: $0.kind) == nil }
    let items = try await needs.concurrentTryMap(limit: parallelism) { need throws(APIError) in
      (need, try await client.catalogueItem(need.id, in: need.kind))
    }
    for (need, item) in items {
      if let item { catalogue.add([item], to: need.kind) } else { catalogue.markMissing(need) }
    }
  }
}
