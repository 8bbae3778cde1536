import ArgumentParser
import Personas

/// Prints the version.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

  func run() throws {
    try Terminal.standardOutput.writeResult("anamctl \(Version.current)\n")
  }
}

/// The tool's version, as `anamctl version` prints it and a plan records it.
enum Version {
  static let current = "0.1.0"
  static let tool = Plan.Tool(name: "anamctl", version: current)
}
