import Foundation

/// The commands and options that the program has, as it lists them itself.
struct CommandReference: Decodable {
  struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let name: String
    }

    let kind: String
    let names: [Name]?
    let allValues: [String]?
  }

  let command: Command

  /// Asks the program.
  static func read() async throws -> CommandReference {
    let outcome = try await Anamctl.run(["--experimental-dump-help"], in: FileManager.default.temporaryDirectory)
    return try JSONDecoder().decode(Self.self, from: Data(outcome.standardOutput.utf8))
  }

  /// Returns what is wrong with a call; nil if nothing is.
  ///
  /// Values are looked at where the program lists all that there are.
  func mistake(in arguments: [String]) -> String? {
    var words = arguments[...]
    var command = command
    while let next = command.subcommands?.first(where: { $0.commandName == words.first }) {
      command = next
      words = words.dropFirst()
    }
    if command.commandName == self.command.commandName {
      return words.first?.hasPrefix("--") == true ? nil : "no command '\(words.first ?? "")'"
    }
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else { continue }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      let options = command.arguments ?? []
      guard let option = options.first(where: { $0.names?.contains { $0.name == name } == true }) else {
        return "'\(command.commandName)' has no option '\(word)'"
      }
      guard option.kind == "option" else { continue }
      guard let value = parts.count > 1 ? parts[1] : words.popFirst() else { return "'\(word)' has no value" }
      // A sentence may name several at once: 'text|json'.
      for alternative in value.split(separator: "|") where alternative.first?.isLowercase == true {
        if option.allValues?.contains(String(alternative)) == false {
          return "'\(word)' does not take '\(alternative)'"
        }
      }
    }
    return nil
  }
}
