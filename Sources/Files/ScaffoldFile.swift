/// A file that a new repository needs.
package struct ScaffoldFile: Sendable {
  /// Relative to the repository, its names joined by `/`.
  package let path: String
  package let contents: Contents

  /// What is in the file.
  package enum Contents: Sendable {
    /// The whole file.
    case whole([UInt8])
    /// Lines that the file has to have, wherever they stand in it.
    case lines([String])
  }

  /// What became of the file.
  package enum Outcome: Equatable, Sendable {
    case created
    /// Lines were added to what was there, this many.
    case extended(Int)
    /// It was there, and has not been touched.
    case kept
    /// It could not be written.
    case failed(FileError)
  }

  package init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}
