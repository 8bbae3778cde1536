import Basics
import Files
import Personas
import Reconcile
import Reports

/// The files that `init` puts into a repository.
struct RepositoryTemplate {
  /// A file, with what it is for.
  struct Entry {
    let file: ScaffoldFile
    let purpose: String

    init(_ path: String, _ contents: ScaffoldFile.Contents, _ purpose: String) {
      file = ScaffoldFile(path: path, contents: contents)
      self.purpose = purpose
    }
  }

  static let example = "personas.d/_example.yaml"

  let contract: Contract
  /// Whether editors are told what a persona file may say.
  let hasSchema: Bool
  /// Whether a workflow for GitHub Actions is among the files.
  let hasWorkflow: Bool

  /// The files, in the order in which they are shown.
  func entries() throws -> [Entry] {
    var entries =
      personas + [
        Entry(".gitignore", .lines(Self.ignored), "plans, traces and the key do not belong in git")
      ]
    if hasSchema {
      let schema = try jsonText(PersonaFileSchema(contract).document, layout: .indented) + "\n"
      entries.append(
        Entry("persona.schema.json", .whole(Array(schema.utf8)), "for editors; 'anamctl schema' prints it"))
    }
    return entries + (hasWorkflow ? workflow : [])
  }

  private var personas: [Entry] {
    let example = PersonaFileExample(contract)
    let text = example.text(schema: hasSchema ? "../persona.schema.json" : nil)
    return [Entry(Self.example, .whole(Array(text.utf8)), "every key, explained; passed over because of the '_'")]
      + example.textFiles.map { file in
        Entry("personas.d/" + file.path, .whole(Array(file.text.utf8)), "the prompt of the example")
      }
  }

  /// The files of `examples/github-actions`.
  private var workflow: [Entry] {
    [
      Entry(
        ".github/workflows/anamctl.yml", .whole(PackageResources.anamctl_yml),
        "validate and plan on pull requests, apply on main"),
      Entry(
        ".github/actions/install-anamctl/action.yml", .whole(PackageResources.action_yml),
        "what the workflow installs anamctl with: to be filled in"),
    ]
  }

  private static let ignored = [
    "# anamctl: saved plans and traces hold prompts",
    "plan.json",
    "*.plan.json",
    "*.trace.jsonl",
    ".anamctl-*.tmp",
    ".env",
  ]
}
