import Algorithms
import Basics
import Personas

/// Changes that the same several personas have: shown once, with the personas that they apply to.
struct SharedChanges: Sendable {
  /// The places of the personas in the plan.
  let personas: [Int]
  let changes: [ShownChange]

  /// Takes out of the personas' changes what others have as well.
  ///
  /// Of long texts each hunk counts for itself, so that a line of a shared file is found in texts that differ. What is
  /// created is left whole: its reader wants to see all of it.
  ///
  /// - Parameter personas: Their changes; afterwards, with references to what is shared.
  /// - Returns: What is shared, in the order in which it comes up.
  static func extract(from personas: inout [ShownPersona]) -> [SharedChanges] {
    let fragments = personas.map { $0.plan.action == .update ? Fragment.all(of: $0.values) : [] }
    var owners: [Fragment.Key: [Int]] = [:]
    var order: [Fragment] = []
    for (index, fragment) in fragments.enumerated().flatMap({ index, all in all.map { (index, $0) } }) {
      if owners[fragment.key] == nil { order.append(fragment) }
      owners[fragment.key, default: []].append(index)
    }
    let shared = order.filter { owners[$0.key, default: []].count >= $0.fewestOwners }
    let counts = Dictionary(uniqueKeysWithValues: shared.map { ($0.key, owners[$0.key, default: []].count) })
    for index in personas.indices where fragments[index].contains(where: { counts[$0.key] != nil }) {
      personas[index].split(fragments[index], ownerCounts: counts)
    }
    var groups: [[Int]: [Fragment]] = [:]
    var groupOrder: [[Int]] = []
    for fragment in shared {
      let personas = owners[fragment.key, default: []]
      if groups[personas] == nil { groupOrder.append(personas) }
      groups[personas, default: []].append(fragment)
    }
    return groupOrder.map { SharedChanges(personas: $0, changes: Fragment.joined(groups[$0, default: []])) }
  }
}

/// What is shared or not as a whole: a value, or a hunk of a long text.
struct Fragment {
  typealias Key = String

  /// The same for the same change.
  let key: Key
  let change: ShownChange
  /// The part of the text; nil for a value that is no long text.
  let hunk: TextDiff.Hunk?
  /// The place of the change among the persona's values.
  let place: Int

  /// How many personas have to have it to be shown once.
  ///
  /// A line for one value is better read beside the other values, unless many have it.
  var fewestOwners: Int {
    // What would be overwritten stays with the persona that it is of.
    change.isDrift ? .max : hunk == nil ? 3 : 2
  }

  /// Returns everything that could be shared, in order.
  static func all(of values: [ShownChange]) -> [Fragment] {
    values.enumerated().flatMap { place, change -> [Fragment] in
      guard let text = change.text else {
        return [Fragment(key: key(of: change), change: change, hunk: nil, place: place)]
      }
      var seen: [Key: Int] = [:]
      return text.hunks.map { hunk in
        let key = "\(change.path)\0\(change.origin?.sentence ?? "")\0\(key(of: hunk))"
        // A text may have the same edit twice.
        seen[key, default: 0] += 1
        return Fragment(key: "\(seen[key, default: 0])\0\(key)", change: change, hunk: hunk, place: place)
      }
    }
  }

  /// Returns the changes that fragments are, with the hunks of one text together.
  static func joined(_ fragments: [Fragment]) -> [ShownChange] {
    let runs = fragments.chunked(by: { $0.hunk != nil && $1.hunk != nil && $0.change.path == $1.change.path })
    return runs.compactMap { run in run.first?.change.keeping(run.compactMap(\.hunk)) }
  }

  private static func key(of hunk: TextDiff.Hunk) -> Key {
    hunk.lines.filter { $0.kind != .kept }.map { line in
      "\(line.kind)" + line.segments.map { "\0\($0.kind)\0\($0.text)" }.joined()
    }.joined(separator: "\n")
  }

  private static func key(of change: ShownChange) -> Key {
    func json(_ value: JSONValue) -> String { (try? jsonText(value, layout: .compact)) ?? value.kind }
    let content =
      switch change.content {
      case .repeated(let value, let note), .unreadable(let value, let note): "\(note)\0\(json(value))"
      case .text(let text): "\(text.counts)"
      case .edits(let server, let files): "\(server.counts)\0\(files.counts)"
      case .set(let set): "\(json(set.before))\0\(json(set.after))"
      case .members(_, let before, let after), .value(let before, let after), .kept(let before, let after):
        "\(json(before))\0\(json(after))"
      }
    return "\(change.path)\0\(change.origin?.sentence ?? "")\0\(content)"
  }
}
