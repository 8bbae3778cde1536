import Basics
import YAML

/// The scripts in a workflow, a pipeline or the configuration of a hook.
struct YAMLScripts {
  /// What is wrong with the file as YAML.
  let problems: [String]
  /// What stands under the keys that hold commands.
  private(set) var scripts: [String] = []
  /// The actions that a workflow uses.
  private(set) var actions: [String] = []

  init(_ text: String) {
    let parsed = parseYAML(Array(text.utf8), file: "example.yml")
    problems = parsed.diagnostics.map(\.message)
    var rest = parsed.documents
    while let node = rest.popLast() {
      switch node.value {
      case .mapping(let entries):
        for entry in entries {
          let texts = Self.texts(of: entry.value)
          if ["run", "script", "before_script", "after_script", "entry"].contains(entry.key.name) { scripts += texts }
          if entry.key.name == "uses" { actions += texts }
        }
        rest += entries.map(\.value)
      case .sequence(let items): rest += items
      default: break
      }
    }
  }

  private static func texts(of node: Node) -> [String] {
    switch node.value {
    case .string(let text): [text]
    case .sequence(let items):
      items.compactMap { item in
        if case .string(let text) = item.value { text } else { nil }
      }
    default: []
    }
  }
}
