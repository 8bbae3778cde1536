import Foundation

/// The commands and options that the program has, as it lists them itself.
struct HelpDump: Decodable {
  /// The program or one of its commands.
  struct Command: Decodable {
    let commandName: String
    let abstract: String
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
    let shouldDisplay: Bool
  }

  /// An option, a flag or an argument.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let allValues: [String]?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  let command: Command

  /// Asks the program.
  static func read() async throws -> HelpDump {
    let outcome = try await Anamctl.run(["--experimental-dump-help"], in: FileManager.default.temporaryDirectory)
    return try JSONDecoder().decode(Self.self, from: Data(outcome.standardOutput.utf8))
  }
}
