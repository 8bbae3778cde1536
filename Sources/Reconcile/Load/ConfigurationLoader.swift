import Crypto
package import Personas
package import YAMLNodes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads persona files and the texts they refer to.
///
/// No network, no clock.
package struct ConfigurationLoader {
  private let contract: Contract
  private let allowInvisible: Bool
  private var configuration = Configuration()
  private var digests: [(name: String, digest: [UInt8])] = []
  private var bytesRead = 0
  /// The directories that files are read from, by the paths that lead to them.
  private var folders: [String: Folder] = [:]
  /// The canonical texts of the files that personas refer to, by name; nil for one whose mistakes have been reported.
  private var sharedTexts: [String: String?] = [:]

  private init(contract: Contract, allowInvisible: Bool) {
    self.contract = contract
    self.allowInvisible = allowInvisible
  }

  /// Reads everything below `paths`.
  ///
  /// What is wrong is in the result's diagnostics; nothing is thrown, so that all problems of a run are reported
  /// together.
  ///
  /// - Parameters:
  ///   - allowInvisible: Whether texts may hold bidirectional controls and tag characters.
  ///   - ignoredRules: The rules whose diagnostics are left out.
  package static func load(
    _ paths: [String], contract: Contract, allowInvisible: Bool, ignoring ignoredRules: Set<DiagnosticRule> = []
  ) -> Configuration {
    var loader = ConfigurationLoader(contract: contract, allowInvisible: allowInvisible)
    var search = PersonaFileSearch()
    for path in paths { search.search(path) }
    loader.configuration.diagnostics = search.diagnostics
    for file in search.files { loader.load(file) }
    loader.configuration.diagnostics += loader.configuration.personas.duplicateProblems(under: contract)
    loader.configuration.diagnostics.removeAll { ignoredRules.contains($0.rule) }
    loader.hideCredentials()
    loader.sortDiagnostics(by: search.files)
    loader.configuration.digest = loader.digest()
    return loader.configuration
  }

  /// Brings the diagnostics into the order of the files and of the lines in them; what is said of other files
  /// comes last.
  private mutating func sortDiagnostics(by files: [PersonaFile]) {
    let order = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let keyed = configuration.diagnostics.enumerated().map { index, diagnostic in
      let start = diagnostic.range.start
      return (key: (order[start.file, default: .max], start.line, start.column, index), diagnostic: diagnostic)
    }
    configuration.diagnostics = keyed.sorted { $0.key < $1.key }.map(\.diagnostic)
  }

  /// Makes sure that what looks like a key is in no output.
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
      configuration.diagnostics.append(.error(.file, error.description, at: .wholeFile(file.path)))
      return
    }
    let parsed = parseYAML(bytes, file: file.path, allowInvisible: allowInvisible)
    configuration.diagnostics += parsed.diagnostics
    if parsed.documents.isEmpty, parsed.diagnostics.isEmpty {
      configuration.diagnostics.append(.warning(.noPersona, "no persona in it", at: .wholeFile(file.path)))
    }
    let markers = TextMarkers(in: bytes, file: file.path)
    configuration.diagnostics += credentialProblems(in: bytes, file: file.path)
    let isWhole = !parsed.diagnostics.contains { $0.severity == .error }
    for document in parsed.documents {
      let (persona, problems) = PersonaReader.read(document, under: contract, isWhole: isWhole)
      // A value that stands beside a syntax error may be misread because of it.
      configuration.diagnostics += problems.filter { problem in
        parsed.cut.map { problem.range.start.line < $0.line } ?? true
      }
      guard let persona else { continue }
      let filled = fillingIn(persona, from: file).sorted(under: contract)
      configuration.diagnostics += filled.warnings + markers.warnings(for: persona)
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
          .error(.limit, "more than the limit of \(FileLimits.textFiles) files for one text", at: excess.range))
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
    return filled
  }

  private mutating func text(
    at path: Located<String>, in file: PersonaFile, for field: Field
  ) -> (name: String, text: String)? {
    do throws(FileError) {
      let textFile = try TextFile(path.value, in: file)
      if sharedTexts[textFile.path] == nil {
        sharedTexts[textFile.path] = .some(try text(of: textFile, in: try folder(at: file.root), for: field))
      }
      return sharedTexts[textFile.path].flatMap(\.self).map { (textFile.path, $0) }
    } catch {
      configuration.diagnostics.append(.error(.file, "'\(path.value)': \(error)", at: path.range))
      return nil
    }
  }

  private mutating func text(of file: TextFile, in folder: Folder, for field: Field) throws(FileError) -> String? {
    let names = try folder.names(of: file.path)
    let bytes = try read(file.path, at: names, in: folder, limit: FileLimits.bytesPerFile)
    let problems = textProblems(bytes, file: file.path, allowInvisible: allowInvisible)
    configuration.diagnostics += problems + credentialProblems(in: bytes, file: file.path)
    if field.hasMarkers { configuration.diagnostics += TextMarkers(in: bytes, file: file.path).warnings }
    return problems.isEmpty ? configuration.sources[file.path].map { canonicalText($0.text) } : nil
  }

  /// Reads a file, and remembers it by its name for the digest and for showing its lines.
  private mutating func read(
    _ name: String, at names: [String], in folder: Folder, limit: Int
  ) throws(FileError) -> [UInt8] {
    let bytes = try folder.read(names, limit: limit)
    bytesRead += bytes.count
    guard bytesRead <= FileLimits.bytesPerRun else {
      throw FileError("all files together are larger than the limit of \(FileLimits.bytesPerRun) bytes")
    }
    if configuration.sources.updateValue(SourceFile(name: name, bytes: bytes), forKey: name) == nil {
      digests.append((name, Array(SHA256.hash(data: bytes))))
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
      hash.update(data: digest)
    }
    return "sha256:" + hexadecimalDigits(hash.finalize())
  }
}
