import ArgumentParser
import Basics
import Personas
import Reports

/// Prints what a persona file may say as JSON Schema, or what a newer document changes about it.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a persona file, for editors.",
    discussion: """
      Write it to a file and name that file in the first line of a persona file, \
      '# yaml-language-server: $schema=FILE', or in the editor's settings: see docs/editors.md.

      With --diff, prints instead how the OpenAPI document of --api-schema differs from what this version of \
      anamctl knows: fields, types, ranges, values, null.

      Exit codes: 0 done, 3 the document does not describe a persona's update, 64 wrong use.
      """
  )

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: "Print what the document of --api-schema changes.")
  var diff = false

  func run() async throws {
    try await reportingFailures {
      if diff, contract.documentPath == nil {
        throw CommandFailure(.wrongUse, "--diff needs a document to compare with: give --api-schema")
      }
      let current = try contract.contract(output)
      guard diff else {
        let schema = PersonaFileSchema(current).document
        return try Terminal.standardOutput.writeResult(try jsonText(schema, layout: .indented) + "\n")
      }
      let text = ContractChangesText(style: output.style(for: .standardOutput))
      try Terminal.standardOutput.writeResult(text.render(try Contract.builtIn().changes(to: current)))
    }
  }
}
