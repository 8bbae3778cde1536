import ArgumentParser
import Basics
import Files
import Personas
import Reconcile
import Reports

/// Which fields a persona has: those that the program was built with, or those of a newer document.
struct ContractOptions: ParsableArguments {
  @Option(
    name: .customLong("api-schema"),
    help: ArgumentHelp(
      "Take the fields, their types and ranges from this OpenAPI document (default: $ANAMCTL_API_SCHEMA, else those built in).",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var apiSchema: String?

  /// The document's path, if one is given.
  var documentPath: String? { apiSchema ?? environmentValue("ANAMCTL_API_SCHEMA") }

  /// Returns the contract to go by.
  ///
  /// - Parameter output: How a mistake in the document is shown.
  /// - Throws: `InvalidConfiguration` if the document does not describe a persona's update; its mistake is shown
  ///   already. `CommandFailure` if it cannot be read.
  func contract(_ output: OutputOptions) throws -> Contract {
    let builtIn = try Contract.builtIn()
    guard let documentPath else { return builtIn }
    return try contract(from: try contents(of: documentPath), file: documentPath, output)
  }

  /// Returns the contract of a document.
  ///
  /// - Parameters:
  ///   - file: What the document is called where a mistake in it is shown.
  ///   - output: How a mistake is shown.
  func contract(from bytes: [UInt8], file: String, _ output: OutputOptions) throws -> Contract {
    do throws(ContractError) {
      return try Contract.builtIn().updated(from: bytes, file: file)
    } catch {
      let sources = [file: SourceFile(name: file, bytes: bytes)]
      let text = DiagnosticsText(sources: sources, style: output.style(for: .standardError))
      Terminal.standardError.write(text.render([error.diagnostic]))
      throw InvalidConfiguration(diagnostics: [error.diagnostic])
    }
  }

  private func contents(of path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try readFile(path, limit: Contract.largestDocument)
    } catch {
      throw CommandFailure(.invalidConfiguration, "the API document \(path): \(error)")
    }
  }
}
