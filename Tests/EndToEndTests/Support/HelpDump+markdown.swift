import Foundation

/// The reference in `docs/cli.md`.
extension HelpDump {
  /// Every command and option of the program, in the order in which the help lists them.
  var markdown: String {
    let commands = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    let common = command.shownArguments
    let contents = commands.map { "| [\($0.commandName)](#anamctl-\($0.commandName)) | \(escaped($0.abstract)) |" }
    var lines = [
      "# Command line", "",
      "What `anamctl help COMMAND` says, on one page. It is generated: `scripts/update-reference.sh` writes it anew.",
      "", "| command | |", "| --- | --- |",
    ]
    lines += contents + [""] + command.prose + ["Of every command:", ""] + table(of: common)
    for command in commands {
      let names = Set(common.map(\.title))
      let arguments = command.shownArguments.filter { !names.contains($0.title) }
      lines += ["", "## anamctl \(command.commandName)", "", escaped(command.abstract), "", "```text"]
      lines += ["anamctl \(command.commandName)" + arguments.usage, "```", ""] + command.prose
      if !arguments.isEmpty { lines += table(of: arguments) }
      if lines.last == "" { lines.removeLast() }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(of arguments: [Argument]) -> [String] {
    ["| option | |", "| --- | --- |"]
      + arguments.map { argument in
        // A table's cells end at a bar, even at one in code.
        "| `\(argument.title.replacing("|", with: "\\|"))` | \(argument.explanation) |"
      }
  }
}

extension HelpDump.Command {
  fileprivate var shownArguments: [HelpDump.Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The discussion in paragraphs, indented lines as they stand; ends with an empty line.
  fileprivate var prose: [String] {
    guard let discussion, !discussion.isEmpty else { return [] }
    return discussion.components(separatedBy: "\n\n").flatMap { paragraph in
      paragraph.hasPrefix("  ") ? ["```text", unindented(paragraph), "```", ""] : [escaped(paragraph), ""]
    }
  }

  private func unindented(_ text: String) -> String {
    text.components(separatedBy: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
  }
}

extension [HelpDump.Argument] {
  /// How the command is called: what it needs, then what it can do without.
  fileprivate var usage: String {
    let positional = filter { $0.kind == "positional" }.map { argument in
      let name = argument.title + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? " [\(name)]" : " \(name)"
    }
    return positional.joined() + (contains { $0.kind != "positional" } ? " [OPTION ...]" : "")
  }
}

extension HelpDump.Argument {
  /// `--format FORMAT`, or `PATHS`.
  fileprivate var title: String {
    let value = valueName?.uppercased() ?? ""
    guard kind != "positional" else { return value }
    let names = (names ?? []).map(\.text).joined(separator: ", ")
    return kind == "option" ? "\(names) \(value)" : names
  }

  /// What it does, and which values it takes.
  fileprivate var explanation: String {
    var parts = [abstract, discussion].compactMap { $0.map(escaped) }
    if let allValues { parts.append("One of " + allValues.map { "`\($0)`" }.joined(separator: ", ") + ".") }
    if let defaultValue { parts.append("Default: `\(defaultValue)`.") }
    return parts.joined(separator: " ")
  }
}

/// Plain text in Markdown, where it must not be taken for anything else.
private func escaped(_ text: String) -> String {
  text.map { "\\`*_<>|[]".contains($0) ? "\\\($0)" : String($0) }.joined().replacing("\n", with: " ")
}
