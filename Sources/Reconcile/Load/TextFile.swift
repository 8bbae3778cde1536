import Personas
import YAMLNodes

/// A file that a persona takes a text from.
struct TextFile {
  /// As the user will recognise it: the persona file's folder and the path that stands in it.
  let path: String
  private let root: String

  /// - Throws: `FileError` if `reference` may lead out of the folder that the user gave.
  init(_ reference: String, in file: PersonaFile) throws(FileError) {
    guard !reference.hasPrefix("/") else {
      throw FileError("an absolute path; give it relative to this file")
    }
    guard !reference.utf8.contains(0) else { throw FileError("the path has a NUL in it") }
    path = file.path.directory == "." ? reference : "\(file.path.directory)/\(reference)"
    root = file.root
  }

  /// Returns the path without links, if it truly lies in the folder: they are followed only to find out where they lead.
  func resolved() throws(FileError) -> String {
    guard try liesInside(path, root: root) else { throw FileError("outside \(root), the folder that was given") }
    return try realPath(path)
  }
}

/// Returns whether a path truly leads to `root` or below it, whatever links are on the way.
func liesInside(_ path: String, root: String) throws(FileError) -> Bool {
  let resolved = try realPath(path)
  let folder = try realPath(root)
  return folder != "/" && (resolved == folder || resolved.hasPrefix(folder + "/"))
}
