import Basics
import Files
import Personas
import YAML

/// Finds the persona files below paths: `*.yaml` and `*.yml` at any depth, in the order of their names; names
/// that begin with `.` or `_` are passed over.
struct PersonaFileSearch {
  private(set) var files: [PersonaFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The persona files, and every other path that has a diagnostic, in the order in which they were found.
  private(set) var paths: [String] = []
  /// The true paths of the files, as bytes: Swift compares strings by canonical equivalence, file systems do not.
  private var seen: Set<[UInt8]> = []
  private var entryCount = 0
  /// How many persona files were found, including those that are known already.
  private var foundCount = 0
  private var isBeyondLimit = false
  /// A file that is passed over because of its name, in the folder that is searched; nil if there is none.
  private var passedOver: String?

  /// Looks at one path that the user gave.
  mutating func search(_ path: String) {
    guard !isBeyondLimit else { return }
    passedOver = nil
    let before = (found: foundCount, problems: diagnostics.count)
    do throws(FileError) {
      switch try fileKind(path, followingLinks: true) {
      case .directory:
        let root = path.withoutTrailingSlashes
        try walk([], below: Root(path: root, folder: try Folder(root)))
      case .regular:
        let resolved = try realPath(path)
        add(
          PersonaFile(
            path: path, root: path.directory, directories: [],
            location: .init(folder: resolved.directory, names: [resolved.lastName])))
      case .link, .other: throw FileError("not a regular file")
      }
    } catch {
      let hint = error.isMissing ? missingNameHint(in: path, followingLinks: true) : nil
      report(error.description, at: path, help: error.help ?? hint ?? "name a folder or a file that holds personas")
    }
    if foundCount == before.found, diagnostics.count == before.problems {
      report(
        .warning(
          .emptyFolder, "no persona yet: no *.yaml or *.yml file is in it", at: .wholeFile(path),
          help: helpForEmptyFolder)
      )
    }
  }

  /// A directory that the user gave, by its name and opened.
  private struct Root {
    let path: String
    let folder: Folder
  }

  /// The recursion is bounded by the limit on depth.
  private mutating func walk(_ names: [String], below root: Root) throws(FileError) {
    let directory = ([root.path] + names).joined(separator: "/")
    guard names.count < FileLimits.directoryDepth else {
      report(
        "directories nest deeper than the limit of \(FileLimits.directoryDepth)", at: directory, rule: .limit,
        help: "move the files up")
      return
    }
    for entry in try directoryEntries(directory) {
      let name = entry.name
      guard !isBeyondLimit else { return }
      guard !Self.isPassedOver(name) else {
        if Self.isPersonaFile(name), passedOver == nil { passedOver = "\(directory)/\(name)" }
        continue
      }
      entryCount += 1
      guard entryCount <= FileLimits.directoryEntries else {
        reportLimit("\(FileLimits.directoryEntries) entries of directories", at: directory)
        return
      }
      let path = "\(directory)/\(name)"
      do throws(FileError) {
        let kind = if let kind = entry.kind { kind } else { try fileKind(path, followingLinks: false) }
        switch kind {
        case .directory where Self.isPersonaFile(name): throw FileError("a directory, not a regular file")
        case .directory: try walk(names + [name], below: root)
        case .link: try addLink(name, in: names, below: root)
        case .regular, .other:
          if Self.isPersonaFile(name) {
            add(name, in: names, below: root, truly: names + [name])
          } else {
            warnOfSuffix(of: name, at: path)
          }
        }
      } catch {
        report(error.description, at: path, help: error.help)
      }
    }
  }

  /// A link to a file counts as the file, if that lies below the same root; a link to a directory is not searched.
  private mutating func addLink(_ name: String, in names: [String], below root: Root) throws(FileError) {
    let path = ([root.path] + names + [name]).joined(separator: "/")
    let kind: FileKind
    do throws(FileError) {
      kind = try fileKind(path, followingLinks: true)
    } catch {
      guard Self.isPersonaFile(name) else { return }
      throw error
    }
    switch kind {
    case .directory:
      report(
        .warning(
          .linkedDirectory, "a link to a directory, which is not searched", at: .wholeFile(path),
          help: "name the directory itself on the command line"))
    case .regular:
      if Self.isPersonaFile(name) {
        add(name, in: names, below: root, truly: try root.folder.names(of: path))
      } else {
        warnOfSuffix(of: name, at: path)
      }
    case .link, .other:
      if Self.isPersonaFile(name) { throw FileError("a link to something that is not a regular file") }
    }
  }

  /// `CARA.YAML`, and what an editor on Windows makes of a new `cara.yaml`, would be passed over in silence.
  private mutating func warnOfSuffix(of name: String, at path: String) {
    let suffixes = [".yaml.txt", ".yml.txt", ".yaml", ".yml"]
    let lowercase = String(decoding: name.utf8.map(asciiLowercase), as: UTF8.self)
    guard let suffix = suffixes.first(where: { lowercase.hasSuffix($0) }) else { return }
    let stem = String(decoding: name.utf8.dropLast(suffix.utf8.count), as: UTF8.self)
    let right = stem + (suffix.contains("yaml") ? ".yaml" : ".yml")
    report(
      .warning(
        .fileName, "passed over, because its name ends neither in '.yaml' nor in '.yml'", at: .wholeFile(path),
        help: "rename it to '\(right)' if it holds personas; if not, let its name begin with '_'"))
  }

  private mutating func add(_ name: String, in directories: [String], below root: Root, truly names: [String]) {
    add(
      PersonaFile(
        path: ([root.path] + directories + [name]).joined(separator: "/"), root: root.path, directories: directories,
        location: .init(folder: root.folder.path, names: names)))
  }

  /// The same file under two paths that the user gave is one file.
  private mutating func add(_ file: PersonaFile) {
    foundCount += 1
    guard seen.insert(Array(file.location.path.utf8)).inserted else { return }
    guard files.count < FileLimits.files else {
      reportLimit("\(FileLimits.files) persona files", at: file.path)
      return
    }
    files.append(file)
    paths.append(file.path)
  }

  private var helpForEmptyFolder: String {
    passedOver.map { "copy \($0) to a name that does not begin with '_' or '.', and fill it in" }
      ?? "write the first one, or let 'anamctl init' write an example"
  }

  private mutating func reportLimit(_ limit: String, at path: String) {
    isBeyondLimit = true
    report("more than the limit of \(limit)", at: path, rule: .limit, help: "name fewer folders or files")
  }

  private mutating func report(
    _ problem: String, at path: String, rule: DiagnosticRule = .file, help: String? = nil
  ) {
    report(.error(rule, problem, at: .wholeFile(path), help: help))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    paths.append(diagnostic.range.start.file)
  }
}

extension PersonaFileSearch {
  /// Whether a file of this name is one of personas.
  static func isPersonaFile(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  /// Whether what has this name is passed over.
  static func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }
}
