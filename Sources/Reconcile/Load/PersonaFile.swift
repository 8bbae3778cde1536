import Files

/// A persona file, and the folder that its texts must lie in.
struct PersonaFile {
  /// As the user will recognise it.
  let path: String
  /// The directory that the user named, or the one that holds the file that the user named.
  let root: String
  /// The names of the directories between the root and the file.
  let directories: [String]
  /// Where the file truly is.
  let location: Location

  /// A directory without links on the way to it, and the names that lead from there to the file, without links, too.
  struct Location {
    let folder: String
    let names: [String]

    var path: String { ([folder == "/" ? "" : folder] + names).joined(separator: "/") }
  }
}
