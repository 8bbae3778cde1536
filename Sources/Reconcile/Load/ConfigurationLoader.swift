import Basics
import Crypto
import Files
import Personas
import YAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads persona files and the texts they refer to.
///
/// No network, no clock.
package struct ConfigurationLoader {
  private let rules: ReadingRules
  private var configuration = Configuration()
  private var digests: [(name: String, digest: SHA256.Digest)] = []
  private var bytesRead = 0
  /// The directories that files are read from, by the paths that lead to them.
  private var folders: [String: Folder] = [:]
  /// The canonical texts of the files that personas refer to, by name; nil for one whose mistakes have been reported.
  private var sharedTexts: [String: String?] = [:]

  /// Unknown keys that are named like credentials.
  private var keysLikeCredentials: [Diagnostic] = []
  /// The comments by which files leave warnings out, by the files that they stand in.
  private var ignoreComments: [String: [IgnoreComment]] = [:]

  private init(rules: ReadingRules) { self.rules = rules }

  /// Reads everything below `paths`.
  ///
  /// What is wrong is in the result's diagnostics; nothing is thrown, so all problems of a run are reported together.
  ///
  package static func load(_ paths: [String], under rules: ReadingRules) -> Configuration {
    var loader = ConfigurationLoader(rules: rules)
    var search = PersonaFileSearch()
    for path in paths { search.search(path) }
    loader.configuration.diagnostics = search.diagnostics
    for file in search.files { loader.load(file) }
    loader.configuration.diagnostics += loader.configuration.personas.duplicateProblems(under: rules.contract)
    loader.configuration.diagnostics += loader.configuration.personas.lookalikeProblems(under: rules.contract)
    loader.applyIgnoreComments()
    loader.configuration.diagnostics.removeAll { rules.ignoredRules.contains($0.rule) }
    loader.addKeysLikeCredentials()
    loader.hideCredentials()
    loader.sortDiagnostics(by: search.paths)
    loader.configuration.digest = loader.digest()
    return loader.configuration
  }

  /// Leaves out what comments in the files say, and warns of comments that have nothing to leave out.
  private mutating func applyIgnoreComments() {
    guard !ignoreComments.isEmpty else { return }
    var comments = ignoreComments.sorted { $0.key < $1.key }.flatMap(\.value)
    let indices = comments.enumerated().flatMap { index, comment in comment.files.map { ($0, [index]) } }
    let concerned = Dictionary(indices, uniquingKeysWith: +)
    configuration.diagnostics.removeAll { diagnostic in
      guard DiagnosticRule.ignorable.contains(diagnostic.rule) else { return false }
      // Each comment is asked, so that none is called unused because of another.
      return concerned[diagnostic.range.start.file, default: []].reduce(false) { isLeftOut, index in
        comments[index].leavesOut(diagnostic) || isLeftOut
      }
    }
    // A file with an error may have been read in part.
    if !configuration.hasErrors { configuration.diagnostics += comments.flatMap(\.unused) }
  }

  /// That a key is none of a persona's is certain, whatever is ignored; that its value is a key may have been said already.
  private mutating func addKeysLikeCredentials() {
    guard !keysLikeCredentials.isEmpty else { return }
    let credentials = configuration.diagnostics.filter { $0.rule == .credential }
    configuration.diagnostics += keysLikeCredentials.filter { !$0.repeats(credentials) }
  }

  /// Brings the diagnostics into the order of the paths and of the lines in the files; diagnostics of the texts
  /// that personas refer to come last.
  private mutating func sortDiagnostics(by paths: [String]) {
    guard !configuration.diagnostics.isEmpty else { return }
    let order = Dictionary(paths.enumerated().map { ($1, $0) }) { first, _ in first }
    let keyed = configuration.diagnostics.enumerated().map { index, diagnostic in
      let start = diagnostic.range.start
      return (key: (order[start.file, default: .max], start.line, start.column, index), diagnostic: diagnostic)
    }
    configuration.diagnostics = keyed.sorted { $0.key < $1.key }.map(\.diagnostic)
  }

  /// Keeps what looks like a credential out of all output.
  private mutating func hideCredentials() {
    let found = configuration.diagnostics.filter { $0.rule == .credential }.map(\.range)
    guard !found.isEmpty else { return }
    for (file, ranges) in Dictionary(grouping: found, by: \.start.file) {
      configuration.sources[file] = configuration.sources[file]?.masking(ranges)
    }
    for index in configuration.diagnostics.indices {
      configuration.diagnostics[index].message = maskingCredentials(configuration.diagnostics[index].message)
      configuration.diagnostics[index].help = configuration.diagnostics[index].help.map(maskingCredentials)
    }
  }

  private mutating func load(_ file: PersonaFile) {
    let bytes: [UInt8]
    do throws(FileError) {
      let folder = try folder(at: file.location.folder)
      bytes = try read(file.path, at: file.location.names, in: folder, limit: YAMLLimits.standard.bytes)
    } catch {
      configuration.diagnostics.append(.error(.file, error.description, at: .wholeFile(file.path), help: error.help))
      return
    }
    let contents = PersonaFileContents(
      bytes, path: file.path, under: rules, foreignContent: linkProblem(in: bytes, at: file.path))
    configuration.diagnostics += contents.diagnostics + credentialProblems(in: bytes, file: file.path)
    guard let parsed = contents.parsed else { return }
    if parsed.documents.isEmpty, parsed.diagnostics.isEmpty {
      configuration.diagnostics.append(
        .warning(
          .noPersona, "no persona in it", at: .wholeFile(file.path),
          help: "write one, as in 'name: …', or remove the file"))
    }
    let (comments, problems) = IgnoreComment.all(in: parsed, file: file.path)
    if !comments.isEmpty { ignoreComments[file.path] = comments }
    configuration.diagnostics += problems
    let markers = TextMarkers(in: bytes, file: file.path)
    for (persona, problems) in contents.documents {
      let certain = problems.filter { !$0.isDoubtful(because: parsed.cut) }
      configuration.diagnostics += certain.filter { $0.rule != .credential }
      keysLikeCredentials += certain.filter { $0.rule == .credential }
      guard let persona else { continue }
      let filled = persona.textFiles.isEmpty ? persona : fillingIn(persona, from: file)
      let warnings = filled.warnings + markers.warnings(for: persona)
      configuration.diagnostics += warnings.filter { !$0.isDoubtful(because: parsed.cut) }
      configuration.personas.append(filled)
    }
  }

  /// Reads the persona's text files, joined by a blank line.
  private mutating func fillingIn(_ persona: DesiredPersona, from file: PersonaFile) -> DesiredPersona {
    var filled = persona
    for reference in persona.textFiles {
      var texts: [String] = []
      var first: String?
      if let excess = reference.paths.dropFirst(FileLimits.textFiles).first {
        configuration.diagnostics.append(
          .error(
            .limit, "more than the limit of \(FileLimits.textFiles) files for one text", at: excess.range,
            help: "join some of them"))
      }
      for path in reference.paths.prefix(FileLimits.textFiles) {
        guard let (name, text) = text(at: path, in: file, for: reference.field) else { continue }
        first = first ?? name
        texts.append(text)
      }
      guard let first, texts.count == reference.paths.count else { continue }
      let start = SourceRange(at: SourcePosition(file: first, line: 1, column: 1))
      filled = filled.setting(reference, to: texts.joined(separator: "\n\n"), at: start)
    }
    return filled.sorted(under: rules.contract)
  }

  private mutating func text(
    at path: Located<String>, in file: PersonaFile, for field: Field
  ) -> (name: String, text: String)? {
    do throws(FileError) {
      let textFile = try TextFile(path.value, in: file)
      for index in ignoreComments[file.path, default: []].indices {
        ignoreComments[file.path]?[index].extend(to: textFile.path, namedAt: path.range)
      }
      if sharedTexts[textFile.path] == nil {
        sharedTexts[textFile.path] = .some(try text(of: textFile, in: try folder(at: file.root), for: field))
      }
      return sharedTexts[textFile.path].flatMap(\.self).map { (textFile.path, $0) }
    } catch {
      let hint =
        error.isMissing
        ? missingNameHint(in: "\(file.path.directory)/\(path.value)", followingLinks: false) : nil
      configuration.diagnostics.append(
        .error(.file, "'\(path.value)': \(error)", at: path.range, help: error.help ?? hint ?? relativePathHelp))
      return nil
    }
  }

  private mutating func text(of file: TextFile, in folder: Folder, for field: Field) throws(FileError) -> String? {
    let names = try folder.names(of: file.path)
    let bytes = try read(file.path, at: names, in: folder, limit: FileLimits.bytesPerFile)
    let contentProblems = PersonaFileContents.contentProblems(
      in: bytes, at: file.path, foreignContent: linkProblem(in: bytes, at: file.path))
    configuration.diagnostics += contentProblems
    if contentProblems.contains(where: { $0.rule == .fileContent && $0.range.isWholeFile }) { return nil }
    let problems = textProblems(bytes, file: file.path, allowInvisible: rules.allowInvisible)
    configuration.diagnostics += problems + credentialProblems(in: bytes, file: file.path)
    if field.hasMarkers { configuration.diagnostics += TextMarkers(in: bytes, file: file.path).warnings }
    return problems.isEmpty ? configuration.sources[file.path].map { canonicalText($0.text) } : nil
  }

  /// A link that was checked out as text, where git cannot make links: a path on one line, and nothing else.
  private func linkProblem(in bytes: [UInt8], at path: String) -> Diagnostic? {
    let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
    guard (3...1024).contains(line.count), !line.contains(where: { isLineBreak($0) || $0 == 0 }),
      line.contains(UInt8(ascii: ".")) || line.contains(UInt8(ascii: "/")),
      let target = String(validating: line, as: UTF8.self), !target.hasPrefix("/"),
      !target.utf8.elementsEqual(path.lastName.utf8), target.utf8.contains(where: { !"./".utf8.contains($0) }),
      (try? fileKind("\(path.directory)/\(target)", followingLinks: true)) != nil
    else { return nil }
    let place = SourceFile.ranges(of: [line.indices], in: bytes, file: path).first ?? .wholeFile(path)
    return .error(
      .fileContent, "a link that was checked out as text: all that it holds is the path of another file", at: place,
      help:
        "name '\(target)' itself, or let git make links ('git config core.symlinks true') and check this file out again"
    )
  }

  /// Reads a file, and remembers it by its name for the digest and for showing its lines.
  private mutating func read(
    _ name: String, at names: [String], in folder: Folder, limit: Int
  ) throws(FileError) -> [UInt8] {
    let bytes = try folder.read(names, limit: limit)
    bytesRead += bytes.count
    guard bytesRead <= FileLimits.bytesPerRun else {
      throw FileError(
        "all files together are larger than the limit of \(FileLimits.bytesPerRun) bytes", help: "name fewer of them")
    }
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    if configuration.sources.updateValue(SourceFile(name: name, bytes: bytes), forKey: name) == nil {
      digests.append((name, hash.finalize()))
      let path = ([folder.path == "/" ? "" : folder.path] + names).joined(separator: "/")
      configuration.files.append(ReadFile(name: name, path: path, bytes: bytes))
    }
    return bytes
  }

  private mutating func folder(at path: String) throws(FileError) -> Folder {
    if let folder = folders[path] { return folder }
    let folder = try Folder(path)
    folders[path] = folder
    return folder
  }

  private func digest() -> String {
    var hash = SHA256()
    for (name, digest) in digests.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      hash.update(data: Array("\(name.utf8.count):\(name)".utf8))
      digest.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    return "sha256:" + hexadecimalDigits(hash.finalize())
  }
}

extension Diagnostic {
  /// Whether this is about something that a syntax error cut off, and that may be misread.
  fileprivate func isDoubtful(because cut: SourcePosition?) -> Bool {
    guard let cut else { return false }
    return range.start.file == cut.file && range.endLine >= cut.line
  }

  /// Whether this is about a credential that is among `credentials` already.
  fileprivate func repeats(_ credentials: [Diagnostic]) -> Bool {
    rule == .credential && credentials.contains { range.start <= $0.range.start && $0.range.end <= range.end }
  }
}
