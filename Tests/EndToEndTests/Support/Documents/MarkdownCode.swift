/// The code in a Markdown document: its fenced blocks, and what stands between backticks in a line.
struct MarkdownCode {
  /// One fenced block.
  struct Block {
    /// What stands behind the opening fence: `console`, `yaml`, nothing.
    let language: String
    let lines: [String]

    /// What a reader would type: the lines behind a prompt, the whole of a script, and elsewhere what begins with the
    /// program's name.
    var script: String {
      switch language {
      case "console":
        var isCommand = false
        return lines.compactMap { line -> String? in
          let isContinued = isCommand && line.hasPrefix("  ")
          defer { isCommand = (isContinued || line.hasPrefix("$ ")) && line.hasSuffix("\\") }
          return isContinued ? line : line.hasPrefix("$ ") ? String(line.dropFirst(2)) : nil
        }.joined(separator: "\n")
      case "sh", "bash", "zsh", "fish": return lines.joined(separator: "\n")
      case "": return lines.filter { $0.hasPrefix("anamctl ") }.joined(separator: "\n")
      default: return ""
      }
    }
  }

  private(set) var blocks: [Block] = []
  /// What stands between backticks outside the blocks.
  private(set) var spans: [String] = []

  init(_ text: String) {
    var block: (language: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let ended = block { blocks.append(Block(language: ended.language, lines: ended.lines)) }
        block = block == nil ? (String(line.dropFirst(3)), []) : nil
      } else if block != nil {
        block?.lines.append(String(line))
      } else {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        spans += parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
      }
    }
  }
}
