package import Basics
import Files
package import Personas

/// Everything that the user's files say.
package struct Configuration: Sendable {
  /// The personas, in the order of the files.
  package internal(set) var personas: [DesiredPersona] = []
  /// Everything that is wrong or odd, in the order of the files.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Every file that was read, by its name, to show the lines of errors.
  package internal(set) var sources: [String: SourceFile] = [:]
  /// Every file that was read, once, in the order of reading.
  package internal(set) var files: [ReadFile] = []
  /// `sha256:` and the digest of all files that were read, with their names.
  package internal(set) var digest = ""

  /// Whether a diagnostic makes the files unusable.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A file that was read.
package struct ReadFile: Sendable {
  /// As the user will recognise it, and as positions name it.
  package let name: String
  /// Where it really is: an absolute path without links.
  package let path: String
  package let bytes: [UInt8]
}

/// How much is read; each error names its limit.
package enum FileLimits {
  /// Bytes in one text file that a persona refers to.
  package static let bytesPerFile = 1 << 20
  /// Bytes in all files of a run.
  package static let bytesPerRun = 16 << 20
  /// Persona files in a run.
  package static let files = 10_000
  /// Entries of all directories in a run.
  package static let directoryEntries = 100_000
  /// How deep directories may nest.
  package static let directoryDepth = 32
  /// Files in the list of one text.
  package static let textFiles = 100
}
