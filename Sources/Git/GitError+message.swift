import Basics
import Subprocess

extension GitError {
  /// What a failed call means.
  ///
  /// - Parameter message: What git wrote to standard error, in English.
  init(_ command: String, message: String, folder: String) {
    let isAbout = { (words: String) in message.contains(words) }
    if isAbout("safe.directory") {
      self = .unsafeOwner(folder: quoted(in: message) ?? folder)
    } else if isAbout("not a git repository (or any") || isAbout("must be run in a work tree") {
      self = .noWorkTree
    } else if isAbout("xcrun: error") || isAbout("xcode-select: ") {
      // On macOS, /usr/bin/git only leads to the developer tools.
      self = .notInstalled
    } else if isAbout("promisor remote") || isAbout("lazy fetching disabled") {
      self = .missingObject
    } else {
      let lines = message.split(whereSeparator: \.isNewline)
      let line = lines.first { $0.hasPrefix("fatal: ") }?.dropFirst("fatal: ".count) ?? lines.first ?? ""
      self = .failed("'git \(command)' failed" + (line.isEmpty ? "" : ": \(visible(line))"))
    }
  }

  /// Why git could not be started, or not be talked to.
  init(starting error: any Error) {
    guard let error = error as? SubprocessError else {
      self = .failed("git cannot be run: \(error)")
      return
    }
    self = error.code == .executableNotFound ? .notInstalled : .failed("git cannot be run: \(error)")
  }
}

/// Returns a part of git's message as one line that acts on no terminal.
private func visible(_ line: Substring) -> String {
  String(String.UnicodeScalarView(line.unicodeScalars.prefix(300).map { $0.isInvisible ? "\u{FFFD}" : $0 }))
}

/// Returns what stands between the first two quotes of a message: `… in repository at '/srv/app'`.
private func quoted(in message: String) -> String? {
  let parts = message.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
  return parts.count == 3 && parts[1].hasPrefix("/") ? String(parts[1]) : nil
}
