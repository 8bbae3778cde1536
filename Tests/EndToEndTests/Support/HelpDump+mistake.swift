extension HelpDump {
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
