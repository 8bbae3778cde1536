import TestTools

/// A history of persona files: edits, reverts, moves, renames, merges, texts in files of their own, broken revisions.
struct RandomHistory {
  /// A persona as a revision of its file has it.
  struct Draft {
    /// What tells it apart from the others, whatever becomes of its name.
    let key: Int
    var id: String?
    var name: String
    var file: String
    var values: [String: String] = [:]
    /// Whether its prompt stands in a file of its own.
    var hasPromptFile = false
    /// How often it was written anew without another meaning.
    var layout = 0
  }

  /// What all files say at one commit.
  struct Version {
    var drafts: [Draft] = []
    /// A file that cannot be read.
    var broken: String?
    /// A prompt's file that is missing, or a link.
    var lostPrompt: (key: Int, isLink: Bool)?
    /// A file beside the personas.
    var noise = 0
  }

  struct Commit {
    let version: Version
    /// The places of the parents, the first parent first.
    let parents: [Int]
  }

  private(set) var commits: [Commit] = []
  /// The work tree, which can be read.
  private(set) var workTree = Version()
  /// Every value that was ever asked for at a path, for personas that somebody edits.
  static let alphabets: [String: [String]] = [
    "description": ["Front desk", "Night desk", "Bell desk"],
    "systemPrompt": ["Be polite.\nBe brief.", "Be warm.\nBe brief.", "Be warm.\nSay who you are.", "Say nothing."],
    "sensitivity": ["0.1", "0.2", "0.3"], "languageCode": ["en", "de", "fr"],
    "voice": ["Lucy", "Hugo", "v1", "v2"],
  ]

  private var generator: SplitMix64

  /// - Parameter seed: What the history follows from.
  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    var version = Version()
    for key in 0...Int.random(in: 0...2, using: &generator) { version.drafts.append(draft(key)) }
    commits = [Commit(version: version, parents: [])]
    var head = 0
    for _ in 0..<Int.random(in: 1...9, using: &generator) {
      head = Int.random(in: 0..<5, using: &generator) == 0 ? merge(into: head) : commit(onto: head)
    }
    workTree = readable(commits[head].version)
    if commits[head].version.broken != nil || commits[head].version.lostPrompt != nil || flip(3) {
      workTree = mutated(workTree)
      workTree = readable(workTree)
    }
    if workTree.drafts.isEmpty { workTree.drafts = [draft(0)] }
    self.head = head
  }

  private(set) var head = 0

  /// HEAD and its first parents, newest first.
  var line: [Int] { Array(sequence(first: head) { commits[$0].parents.first }) }

  /// Every other ancestor of HEAD.
  var others: [Int] {
    var seen: Set<Int> = []
    var open = [head]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      open += commits[next].parents
    }
    return seen.subtracting(line).sorted()
  }

  private mutating func commit(onto parent: Int) -> Int {
    commits.append(Commit(version: mutated(commits[parent].version), parents: [parent]))
    return commits.count - 1
  }

  /// Adds a branch, and merges it: as either side has it, or as neither.
  private mutating func merge(into parent: Int) -> Int {
    var tip = parent
    for _ in 0...Int.random(in: 0...2, using: &generator) { tip = commit(onto: tip) }
    let version =
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: commits[parent].version
      case 1: commits[tip].version
      default: mutated(commits[tip].version)
      }
    commits.append(Commit(version: version, parents: [parent, tip]))
    return commits.count - 1
  }

  private func readable(_ version: Version) -> Version {
    var version = version
    version.broken = nil
    version.lostPrompt = nil
    return version
  }

  private mutating func mutated(_ version: Version) -> Version {
    var version = readable(version)
    for _ in 0...Int.random(in: 0...1, using: &generator) { mutate(&version) }
    return version
  }

  private mutating func mutate(_ version: inout Version) {
    guard let index = version.drafts.indices.randomElement(using: &generator) else {
      version.drafts.append(draft(0))
      return
    }
    switch Int.random(in: 0..<16, using: &generator) {
    case 0...4: setValue(&version.drafts[index])
    case 5:
      if let path = version.drafts[index].values.keys.sorted().randomElement(using: &generator) {
        version.drafts[index].values[path] = nil
      }
    case 6: version = readable(commits.randomElement(using: &generator)?.version ?? version)
    case 7: version.drafts[index].file = file()
    case 8: version.drafts[index].name = name(version.drafts[index].key)
    case 9: version.drafts[index].id = version.drafts[index].id == nil ? "id\(version.drafts[index].key)" : nil
    case 10: version.drafts.remove(at: index)
    case 11: version.drafts[index].hasPromptFile.toggle()
    case 12:
      // Two personas change places, or one gets another name and another file at once.
      let other = version.drafts.indices.randomElement(using: &generator) ?? index
      (version.drafts[index].file, version.drafts[other].file) = (
        version.drafts[other].file, version.drafts[index].file
      )
      if flip(2) { version.drafts[index].name = name(version.drafts[index].key) }
    case 13: version.broken = version.drafts[index].file
    case 14:
      version.drafts[index].hasPromptFile = true
      version.drafts[index].values["systemPrompt"] = version.drafts[index].values["systemPrompt"] ?? "Say nothing."
      version.lostPrompt = (version.drafts[index].key, flip(2))
    default:
      version.noise += 1
      version.drafts[index].layout += 1
      if flip(2), !version.drafts.contains(where: { $0.key == 3 }) { version.drafts.append(draft(3)) }
    }
  }

  private mutating func setValue(_ draft: inout Draft) {
    guard let path = Self.alphabets.keys.sorted().randomElement(using: &generator) else { return }
    draft.values[path] = Self.alphabets[path]?.randomElement(using: &generator)
  }

  private mutating func draft(_ key: Int) -> Draft {
    var draft = Draft(key: key, id: flip(3) ? "id\(key)" : nil, name: name(key), file: file())
    for _ in 0..<3 { setValue(&draft) }
    return draft
  }

  private mutating func name(_ key: Int) -> String { "Desk \(key)\("abc".randomElement(using: &generator) ?? "a")" }

  private mutating func file() -> String {
    "personas.d/\(["a", "b", "c"].randomElement(using: &generator) ?? "a").yaml"
  }

  private mutating func flip(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &generator) == 0 }
}

extension RandomHistory.Version {
  /// The files, by their paths: what is in them, and whether they are links.
  var files: [String: (text: String, isLink: Bool)] {
    var files: [String: (text: String, isLink: Bool)] = ["README": ("\(noise)\n", false)]
    for (file, drafts) in Dictionary(grouping: drafts, by: \.file) {
      files[file] = (drafts.map(\.yaml).joined(separator: "---\n"), false)
    }
    for draft in drafts where draft.hasPromptFile {
      guard let prompt = draft.values["systemPrompt"] else { continue }
      let path = "personas.d/prompts/\(draft.key).md"
      switch lostPrompt {
      case (draft.key, true)?: files[path] = ("elsewhere.md", true)
      case (draft.key, false)?: break
      default: files[path] = (prompt + "\n", false)
      }
    }
    if let broken { files[broken] = ("name: 'not closed\n", false) }
    return files
  }
}

extension RandomHistory.Draft {
  fileprivate var yaml: String {
    var lines = id.map { ["id: \($0)"] } ?? []
    lines.append(layout.isMultiple(of: 2) ? "name: \(name)" : "name: \"\(name)\"  # again")
    for (path, value) in values.sorted(by: { $0.key < $1.key }) {
      switch path {
      case "systemPrompt" where hasPromptFile: lines.append("systemPromptFile: prompts/\(key).md")
      case "systemPrompt": lines += ["systemPrompt: |"] + value.split(separator: "\n").map { "  \($0)" }
      case "sensitivity": lines.append("voiceDetectionOptions: {endOfSpeechSensitivity: \(value)}")
      case "voice": lines.append("\(value.hasPrefix("v") ? "voiceId" : "voice"): \(value)")
      default: lines.append("\(path): \(value)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
