import Basics
import Files
import Foundation
import Personas
import Reconcile
import TestTools
import Testing

/// What git is asked agrees with a judge that loads every version of the files whole.
struct HistoryPropertyTests {
  private static let caseCount = 500
  private static let batches = 10

  @Test(arguments: 0..<batches)
  func `origin and since are what whole versions of the files say`(_ batch: Int) async throws {
    var told: [Origin.Kind: Int] = [:]
    for number in 0..<Self.caseCount / Self.batches {
      let seed = UInt64(batch * 1000 + number)
      for (kind, count) in try await check(seed: seed) { told[kind, default: 0] += count }
    }
    // Each kind has to come up, or nothing was tested.
    for kind in [Origin.Kind.repository, .unmanaged, .elsewhere] { #expect(told[kind, default: 0] > 4, "\(kind)") }
  }

  private func check(seed: UInt64) async throws -> [Origin.Kind: Int] {
    let history = RandomHistory(seed: seed)
    let scratch = FileManager.default.temporaryDirectory.appending(path: "anamctl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let root = URL(filePath: try realPath(scratch.path)).appending(path: "repository")
    let repository = try ImportedRepository(history, at: root)
    let contract = try Contract.builtIn()
    var catalogue = Catalogue()
    catalogue.addAll(
      [["id": "v1", "displayName": "Lucy"], ["id": "v2", "displayName": "Hugo"]].compactMap(CatalogueItem.init),
      of: .voices)
    let judge = try NaiveJudge(history, contract: contract, catalogue: catalogue, scratch: scratch)
    let folder = root.appending(path: "personas.d").path
    let rules = ReadingRules(contract: contract, allowInvisible: false)
    let configuration = ConfigurationLoader.load([folder], under: rules)
    #expect(!configuration.hasErrors, "seed \(seed): \(configuration.diagnostics)")
    var generator = SplitMix64(seed: seed &+ 7)
    let base = Int.random(in: 0...history.line.count, using: &generator)
    let asked = try await FilesHistory(
      of: configuration, at: [folder], under: rules,
      base: base < history.line.count ? repository.ids[history.line[base]] : nil, isMergeRef: false)
    let memories = await asked.memories(of: configuration.personas)
    let resolved = configuration.personas.resolvingNames(in: catalogue, under: contract).personas
    var told: [Origin.Kind: Int] = [:]
    for (index, persona) in configuration.personas.enumerated() {
      let file = "personas.d" + persona.range.start.file.dropFirst(folder.count)
      let place = configuration.personas[..<index].count { $0.range.start.file == persona.range.start.file }
      let live = try live(for: persona, history, &generator)
      var memory = try #require(memories[index])
      func planner() -> PersonaPlanner {
        PersonaPlanner(
          desired: resolved[index], live: live, catalogue: catalogue, contract: contract, memory: memory)
      }
      while memory.depth < .ancestors, planner().needsMore(than: memory) {
        memory = try #require(await asked.deeper(memory, of: resolved[index]))
      }
      for change in planner().plan().changes where change.cause == .config {
        let origin = try #require(change.history?.origin)
        let inForce = base < history.line.count ? base : try await defaultBase(asked, repository, history)
        let verdict = judge.verdict(
          on: change.before, wanted: change.after, at: change.path, of: persona, file: file, index: place, base: inForce
        )
        told[verdict.kind, default: 0] += 1
        let what = "seed \(seed), \(file) \(place), \(change.path), base \(inForce.map(String.init) ?? "none")"
        #expect(origin.kind == verdict.kind, "\(what)")
        if case .repository(let commit) = origin {
          #expect(verdict.commits.contains { repository.ids[$0] == commit.id }, "\(what)")
        }
        #expect(change.history?.since?.commit.id == verdict.since.flatMap { repository.ids[$0] }, "\(what)")
      }
    }
    await asked.close()
    return told
  }

  /// The base that was found without being given, which is HEAD, or the commit before it, by what the work tree says.
  private func defaultBase(
    _ asked: FilesHistory, _ repository: ImportedRepository, _ history: RandomHistory
  ) async throws -> Int? {
    guard let base = await asked.summary.base else {
      #expect(history.line.count == 1)
      return nil
    }
    let place = try #require(history.line.firstIndex { repository.ids[$0] == base })
    #expect(place <= 1)
    return place
  }

  /// A persona on the server: values that the files asked for once, and others.
  private func live(
    for persona: DesiredPersona, _ history: RandomHistory, _ generator: inout SplitMix64
  ) throws -> LivePersona {
    func value(_ path: String, _ other: String) -> JSONValue {
      let values = RandomHistory.alphabets[path] ?? []
      return .string(Bool.random(using: &generator) ? values.randomElement(using: &generator) ?? other : other)
    }
    let sensitivity = Int.random(in: 1...4, using: &generator)
    let object: JSONValue = [
      "id": .string(persona.id?.value ?? "p1"), "name": .string(persona.field("name")?.value.text ?? "Desk"),
      "description": value("description", "Edited elsewhere"),
      "brain": ["systemPrompt": value("systemPrompt", "Be kind.\nBe brief.")],
      "languageCode": value("languageCode", "it"),
      "voiceDetectionOptions": ["endOfSpeechSensitivity": try JSONValue(json: Array("0.\(sensitivity)".utf8))],
      "voice": Bool.random(using: &generator)
        ? ["id": "v1", "displayName": "Lucy"] : ["id": "v3", "displayName": "Emma"],
    ]
    return try #require(LivePersona(object))
  }
}
