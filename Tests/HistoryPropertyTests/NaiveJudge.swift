import Basics
import Foundation
import Personas
import Reconcile
import YAML

/// Decides from whole versions of the files where a value comes from: each version is written into a folder, and loaded.
///
/// Written from promises.md, 5, and nothing else.
struct NaiveJudge {
  /// What is known of a persona at one version.
  enum Sight {
    case declared(DesiredPersona, file: String, index: Int)
    case absent
    case silent
  }

  /// A version that was loaded.
  private struct Loaded {
    var personas: [(persona: DesiredPersona, file: String, index: Int)] = []
    var broken: Set<String> = []
    var files: [String: (text: String, isLink: Bool)] = [:]
  }

  private let history: RandomHistory
  private let contract: Contract
  private let catalogue: Catalogue
  private var versions: [Int: Loaded] = [:]
  private let workTree: Loaded

  init(_ history: RandomHistory, contract: Contract, catalogue: Catalogue, scratch: URL) throws {
    self.history = history
    self.contract = contract
    self.catalogue = catalogue
    for commit in history.line + history.others {
      versions[commit] = try Self.load(history.commits[commit].version, contract, scratch)
    }
    workTree = try Self.load(history.workTree, contract, scratch)
  }

  private static func load(_ version: RandomHistory.Version, _ contract: Contract, _ scratch: URL) throws -> Loaded {
    let folder = scratch.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = version.files
    for (path, file) in files where !file.isLink {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    let root = folder.appending(path: "personas.d").path
    let configuration = ConfigurationLoader.load(
      [root], under: ReadingRules(contract: contract, allowInvisible: false))
    var loaded = Loaded(files: files)
    func path(_ name: String) -> String { "personas.d" + name.dropFirst(root.count) }
    // A text that is not there takes only its own field away.
    for problem in configuration.diagnostics where problem.severity == .error && problem.rule != .file {
      loaded.broken.insert(path(problem.range.start.file))
    }
    for persona in configuration.personas {
      let file = path(persona.range.start.file)
      guard !loaded.broken.contains(file) else { continue }
      loaded.personas.append((persona, file, loaded.personas.count { $0.file == file }))
    }
    return loaded
  }

  /// What the line says of a persona of the work tree, HEAD first.
  func sights(of persona: DesiredPersona, file: String, index: Int) -> [Sight] {
    var (id, name, file, index) = (persona.id?.value, self.name(of: persona), file, index)
    var newer = workTree
    var wasAbsent = false
    return history.line.map { commit in
      let older = versions[commit] ?? Loaded()
      defer { newer = older }
      let place = wasAbsent ? nil : (file, index)
      guard let found = find(id: id, name: name, place: place, in: older, newer: newer) else {
        if !wasAbsent, older.broken.contains(file) { return .silent }
        wasAbsent = true
        return .absent
      }
      wasAbsent = false
      (id, name, file, index) = (found.persona.id?.value ?? id, self.name(of: found.persona), found.file, found.index)
      return .declared(found.persona, file: found.file, index: found.index)
    }
  }

  private func find(
    id: String?, name: String?, place: (file: String, index: Int)?, in older: Loaded, newer: Loaded
  ) -> (persona: DesiredPersona, file: String, index: Int)? {
    if let id, let same = older.personas.first(where: { $0.persona.id?.value == id }) { return same }
    func hasOtherID(_ persona: DesiredPersona) -> Bool { id != nil && persona.id != nil && persona.id?.value != id }
    if let same = older.personas.first(where: { self.name(of: $0.persona) == name && !hasOtherID($0.persona) }) {
      return same
    }
    guard let place, let former = older.personas.first(where: { $0.file == place.file && $0.index == place.index }),
      !hasOtherID(former.persona)
    else { return nil }
    return newer.personas.contains { goesOn(former.persona, as: $0.persona) } ? nil : former
  }

  /// Whether a persona has the id, or else the name, of another one.
  private func goesOn(_ former: DesiredPersona, as other: DesiredPersona) -> Bool {
    if let own = former.id?.value, let others = other.id?.value { return own == others }
    return name(of: former) == name(of: other)
  }

  private func name(of persona: DesiredPersona) -> String? { persona.field(contract.nameField)?.value.text }

  /// Whether the files that the persona is made of are other ones at the first parent.
  private func touches(_ place: Int, _ sights: [Sight], lastFile: String) -> Bool {
    var paths = [lastFile]
    if case .declared(let persona, let file, _) = sights[place] {
      paths = [file]
      let references = persona.textFiles.flatMap(\.paths).map(\.value)
      let read = persona.fields.flatMap { field -> [String] in
        if case .files(let paths, _) = field.declaration { paths.map(\.value) } else { [] }
      }
      paths += (references + read).map { "personas.d/" + $0 }
    }
    let own = versions[history.line[place]]?.files ?? [:]
    let parents = place + 1 < history.line.count ? versions[history.line[place + 1]]?.files ?? [:] : [:]
    return paths.contains { own[$0]?.text != parents[$0]?.text || own[$0]?.isLink != parents[$0]?.isLink }
  }

  /// Whether a version asks for a value; nil if it says nothing of it that can be read.
  func asks(_ sight: Sight, for value: JSONValue, at path: ValuePath) -> Bool? {
    switch said(sight, at: path) {
    case .nothing?: false
    case .value(let asked)?: contract.isSame(asked, as: value, at: path)
    case .name(let name)?: catalogue[.voices].contains { $0.name == name && $0.id == value.text }
    case nil: nil
    }
  }

  private enum Said: Equatable {
    case nothing
    case value(JSONValue)
    case name(String)
  }

  private func said(_ sight: Sight, at path: ValuePath) -> Said? {
    switch sight {
    case .absent: return .nothing
    case .silent: return nil
    case .declared(let persona, _, _):
      if persona.textFiles.contains(where: { $0.field.name == path.field }) { return nil }
      if let reference = persona.references.first(where: { $0.field.name == path.field }) {
        return .name(reference.names.first?.value ?? "")
      }
      guard let field = persona.field(path.field) else { return .nothing }
      guard let key = path.keys.first else { return .value(field.value) }
      return field.value[key].map(Said.value) ?? .nothing
    }
  }

  /// The verdict on a value: its origin's kind, the commits that may be named for it, and the one since which the files
  /// ask for the other.
  func verdict(
    on live: JSONValue, wanted: JSONValue, at path: ValuePath, of persona: DesiredPersona, file: String, index: Int,
    base: Int?
  ) -> (kind: Origin.Kind, commits: Set<Int>, since: Int?) {
    let sights = sights(of: persona, file: file, index: index)
    var files = file
    var newest: Int?
    for place in sights.indices {
      if case .declared(_, let file, _) = sights[place] { files = file }
      guard newest == nil, asks(sights[place], for: live, at: path) == true, touches(place, sights, lastFile: files)
      else { continue }
      newest = place
    }
    let since = since(wanted, at: path, sights)
    if let newest { return (.repository, [history.line[newest]], since) }
    let atBase = base.flatMap { sights[$0...].lazy.compactMap { self.said($0, at: path) }.first }
    guard base != nil else { return (.unmanaged, [], since) }
    guard let atBase else { return (.unknown, [], since) }
    if atBase == .nothing { return (.unmanaged, [], since) }
    let others = history.others.filter { other in
      self.sights(of: persona, file: file, index: index, in: other, known: sights).contains {
        asks($0, for: live, at: path) == true
      }
    }
    return others.isEmpty ? (.elsewhere, [], since) : (.repository, Set(others), since)
  }

  private func since(_ wanted: JSONValue, at path: ValuePath, _ sights: [Sight]) -> Int? {
    var oldest: Int?
    for (place, sight) in sights.enumerated() {
      guard let isAsked = asks(sight, for: wanted, at: path) else { continue }
      guard isAsked else { break }
      oldest = place
    }
    return oldest.map { history.line[$0] }
  }

  /// What a commit beside the line says of a persona: by every id, name and place that it had on the line.
  private func sights(
    of persona: DesiredPersona, file: String, index: Int, in commit: Int, known: [Sight]
  ) -> [Sight] {
    var identities = [(persona.id?.value, name(of: persona), file, index)]
    for case .declared(let persona, let file, let index) in known {
      identities.append((persona.id?.value ?? identities.last?.0, name(of: persona), file, index))
    }
    let version = versions[commit] ?? Loaded()
    func hasOtherID(_ persona: DesiredPersona) -> Bool {
      identities.contains { $0.0 != nil && persona.id != nil && $0.0 != persona.id?.value }
    }
    let sure = version.personas.filter { found in
      identities.contains { $0.0 != nil && $0.0 == found.persona.id?.value }
        || identities.contains { identity in
          identity.1 == name(of: found.persona)
            && !(identity.0 != nil && found.persona.id != nil && identity.0 != found.persona.id?.value)
        }
    }
    let placed = version.personas.filter { found in
      !sure.contains { $0.file == found.file } && !hasOtherID(found.persona)
        && !workTree.personas.contains { self.goesOn(found.persona, as: $0.persona) }
        && identities.contains { $0.2 == found.file && $0.3 == found.index }
    }
    return (sure + placed).map { .declared($0.persona, file: $0.file, index: $0.index) }
  }
}
