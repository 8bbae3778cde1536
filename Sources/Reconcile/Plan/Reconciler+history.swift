import Basics
import Personas

/// What git is asked while a plan is made.
extension Reconciler {
  /// Finds personas that were renamed in the files: the server has none of the new name, and one of a name that the
  /// file had before (promises.md, 5).
  func matchRenamed(
    _ matched: inout [MatchedPersona], in summaries: [PersonaSummary], besides others: [DesiredPersona],
    remembering history: FilesHistory?
  ) async {
    let missing = matched.indices.filter { matched[$0].match == .create }
    guard let history, !missing.isEmpty else { return }
    let ids = Dictionary(grouping: summaries) { Array($0.name.utf8) }.mapValues { $0.map(\.id) }
    let declared = (matched.map(\.desired) + others).compactMap { $0.field(contract.nameField)?.value.text }
    var takenNames = Set(declared.map { Array($0.utf8) })
    var takenIDs = Set(others.compactMap { $0.id?.value } + matched.compactMap(\.matchedID))
    for (index, memory) in zip(missing, await history.memories(of: missing.map { matched[$0].desired })) {
      matched[index].memory = memory
      for name in memory?.formerNames(under: contract) ?? [] where !takenNames.contains(Array(name.utf8)) {
        guard let id = ids[Array(name.utf8)]?.first, ids[Array(name.utf8)]?.count == 1, !takenIDs.contains(id) else {
          continue
        }
        takenNames.insert(Array(name.utf8))
        takenIDs.insert(id)
        matched[index].match = .live(id: id)
        matched[index].formerName = name
        break
      }
    }
  }

  /// Asks git about every persona that differs, as deep as what has to be told of it demands.
  func remember(_ matched: inout [MatchedPersona], in catalogue: Catalogue, _ history: FilesHistory?) async {
    guard let history else { return }
    let differing = matched.indices.filter { index in
      !matched[index].isUnclear && planner(matched[index], in: catalogue).differs
    }
    let unasked = differing.filter { matched[$0].memory == nil }
    for (index, memory) in zip(unasked, await history.memories(of: unasked.map { matched[$0].desired })) {
      matched[index].memory = memory
    }
    for index in differing {
      let planner = planner(matched[index], in: catalogue)
      while let memory = matched[index].memory, memory.depth < .ancestors, planner.needsMore(than: memory) {
        matched[index].memory = await history.deeper(memory, of: matched[index].desired)
      }
    }
  }
}

extension MatchedPersona {
  fileprivate var matchedID: String? {
    if case .live(let id) = match { id } else { nil }
  }
}
