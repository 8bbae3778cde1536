import Basics
import Files
import Personas

/// A persona file, and the folder that its texts must lie in.
struct PersonaFile {
  /// As the user will recognise it.
  let path: String
  /// The directory that the user named, or the one that holds the file that the user named.
  let root: String
  /// The names of the directories between the root and the file.
  let directories: [String]
  /// Where the file really is.
  let location: Location

  /// A directory without links on the way to it, and the names that lead from there to the file, without links, too.
  struct Location {
    let folder: String
    let names: [String]

    var path: String { ([folder == "/" ? "" : folder] + names).joined(separator: "/") }
  }
}

/// A file that a persona takes a text from.
struct TextFile {
  /// As the user will recognise it: the persona file's folder and the path that stands in it.
  let path: String

  /// - Throws: `FileError` if `reference` may lead out of the folder that the user gave.
  init(_ reference: String, in file: PersonaFile) throws(FileError) {
    guard !reference.utf8.starts(with: "/".utf8) else {
      throw FileError("an absolute path", help: relativePathHelp)
    }
    guard !reference.utf8.contains(0) else { throw FileError("the path has a NUL in it") }
    guard normalizedNames(file.directories + reference.pathNames) != nil else { throw .outside(file.root) }
    path = file.path.directory == "." ? reference : "\(file.path.directory)/\(reference)"
  }
}

/// How a path to a text is written.
let relativePathHelp = "write the path as it is from the folder of this file, as in prompts/cara.md"

/// Returns what is there under a name that only looks like the one of a path that is not there; nil if there is none.
func missingNameHint(in path: String, followingLinks: Bool) -> String? {
  guard let missing = MissingName(in: path, followingLinks: followingLinks) else { return nil }
  if let hint = confusableHint(for: missing.name, among: missing.others) {
    return "\(hint); write its name with the same characters, or rename it"
  }
  let wanted = missing.name.lowercased()
  return missing.others.first { $0.lowercased() == wanted }
    .map { "'\($0)' is there: upper and lower case are not the same in names of files, so write it like that" }
}
