/// A shell script, as far as it takes to find the simple commands in it.
///
/// Quotes, comments, operators, assignments and redirections are understood; what a substitution would give is not.
/// What is to be filled in, as in `<file>`, becomes `…`.
struct ShellScript {
  /// The words of each command, quotes removed.
  private(set) var commands: [[String]] = []

  private var words: [String] = []
  private var word: String?
  private var isRedirected = false

  init(_ text: String) {
    // One scalar at a time: "\r\n" is one character.
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        if let escaped = scalars.popFirst(), escaped != "\n" { add(escaped) }
      case "'", "\"":
        word = word ?? ""
        while let next = scalars.popFirst(), next != scalar {
          add(next == "\\" && scalar == "\"" ? scalars.popFirst() ?? next : next)
        }
      case "#" where word == nil:
        scalars = scalars.drop { $0 != "\n" }
      case "<" where Self.name(in: scalars) != nil:
        scalars.removeFirst((Self.name(in: scalars)?.count ?? 0) + 1)
        add("…")
      case "<", ">":
        // The number of a stream belongs to the redirection.
        if word?.allSatisfy(\.isNumber) == true { word = nil }
        endWord()
        isRedirected = true
      case "&" where isRedirected:
        break
      case "|", "&", ";", "(", ")", "\n":
        endCommand()
      case " ", "\t", "\r":
        endWord()
      default:
        add(scalar)
      }
    }
    endCommand()
  }

  /// The arguments of every call of the program.
  var calls: [[String]] {
    commands.compactMap { words in
      words.first == "anamctl" || words.first?.hasSuffix("/anamctl") == true ? Array(words.dropFirst()) : nil
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    word = (word ?? "") + String(scalar)
  }

  private mutating func endWord() {
    guard let ended = word else { return }
    word = nil
    if isRedirected {
      isRedirected = false
    } else if !words.isEmpty || !Self.precedesCommand(ended) {
      words.append(ended)
    }
  }

  private mutating func endCommand() {
    endWord()
    isRedirected = false
    if !words.isEmpty { commands.append(words) }
    words = []
  }

  /// The name at the beginning that a `>` ends, as in `<file>`: something to fill in, and no redirection.
  private static func name(in scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let name = scalars.prefix { $0.properties.isAlphabetic || $0 == "-" }
    return !name.isEmpty && scalars.dropFirst(name.count).first == ">" ? name : nil
  }

  /// Whether a command still follows after this word: it is an assignment, or a word of the shell.
  private static func precedesCommand(_ word: String) -> Bool {
    if ["if", "then", "else", "elif", "while", "until", "do", "!", "{", "exec", "env"].contains(word) { return true }
    guard let name = word.split(separator: "=", omittingEmptySubsequences: false).first, name.count < word.count else {
      return false
    }
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
