import AnamAPI
import ArgumentParser
import Basics
import Files
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

      With --fetch, takes the document that the API publishes about itself, prints how it differs, and with --out \
      saves it for --api-schema. The key is not needed, and not sent.

      Exit codes: 0 done, 1 failed (the document could not be saved, say), 3 the document does not describe a \
      persona's update, 7 the API cannot be reached, 64 wrong use.
      """
  )

  @OptionGroup(title: "API document") var contract: ContractOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  @Flag(help: "Print what the document of --api-schema changes.")
  var diff = false

  @Flag(help: "Print what the document that the API publishes changes.")
  var fetch = false

  @Option(help: ArgumentHelp("With --fetch: save the document here.", valueName: "file"), completion: .file())
  var out: String?

  @Option(
    help: ArgumentHelp(
      "With --fetch: the API's URL (default: $ANAM_API_URL, else https://api.anam.ai).", valueName: "url"))
  var apiURL: String?

  func validate() throws {
    guard fetch || (out == nil && apiURL == nil) else {
      throw ValidationError("--out and --api-url are only for --fetch")
    }
    guard !fetch || (contract.apiSchema == nil && !diff) else {
      throw ValidationError("--fetch takes the document from the API: give neither --api-schema nor --diff with it")
    }
  }

  func run() async throws {
    try await reportingFailures {
      if fetch { return try await fetchDocument() }
      if diff, contract.documentPath == nil {
        throw CommandFailure(.wrongUse, "--diff needs a document to compare with: give --api-schema")
      }
      let current = try contract.contract(output)
      guard diff else {
        let schema = PersonaFileSchema(current).document
        return try Terminal.standardOutput.writeResult(try jsonText(schema, layout: .indented) + "\n")
      }
      try printChanges(to: current)
    }
  }

  private func printChanges(to contract: Contract) throws {
    let text = ContractChangesText(style: output.style(for: .standardOutput))
    try Terminal.standardOutput.writeResult(text.render(try Contract.builtIn().changes(to: contract)))
  }

  /// Nothing is saved that does not describe a persona's update.
  private func fetchDocument() async throws {
    let url = try ConnectionOptions.url(apiURL)
    var settings = try ConnectionOptions.route(to: url)
    settings.maximumBody = Contract.largestDocument
    let bytes = try await AnamClient.with(
      resource: Contract.builtIn().resource, url: url, key: nil, version: Version.current, settings: settings
    ) { try await $0.publishedDocument() }
    let contract = try contract.contract(from: bytes, file: url.description + AnamClient.documentPath, output)
    if let out {
      do throws(FileError) {
        try replaceFile(out, with: bytes)
      } catch {
        throw CommandFailure(.failure, "the document cannot be saved to \(out): \(error)")
      }
    }
    try printChanges(to: contract)
    if let out {
      Terminal.standardError.write(visibleText("The document is saved. To go by it: --api-schema \(out)") + "\n")
    }
  }
}
