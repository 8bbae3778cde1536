package import Basics

/// Diagnostics as workflow commands, which a GitHub runner shows as annotations at the lines of a pull request
/// (GitHub Docs, "Workflow commands for GitHub Actions").
package struct WorkflowAnnotations {
  private let diagnostics: [Diagnostic]
  private let paths: RepositoryPaths

  /// - Parameter paths: What the files are called in the repository.
  package init(_ diagnostics: [Diagnostic], paths: RepositoryPaths = .asGiven) {
    self.diagnostics = diagnostics
    self.paths = paths
  }

  /// Returns one command a line.
  package func render() -> String {
    var lines = diagnostics.prefix(DiagnosticsText.longestList).map(annotation)
    if diagnostics.count > lines.count {
      let message = "\(diagnostics.count - lines.count) more are not shown"
      lines.append(WorkflowCommand(name: "notice", message: message).description)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func annotation(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    var properties = [("file", visibleText(paths.path(of: range.start.file)))]
    if !range.isWholeFile {
      properties += [("line", "\(range.start.line)"), ("endLine", "\(range.endLine)")]
      // The runner takes columns only for an annotation within one line.
      if range.endLine == range.start.line {
        properties += [("col", "\(range.start.column)"), ("endColumn", "\(range.endColumn)")]
      }
    }
    properties.append(("title", "anamctl: \(diagnostic.rule.id)"))
    var lines = [visibleText(diagnostic.message)]
    if let help = diagnostic.help { lines.append("help: \(visibleText(help))") }
    lines += diagnostic.notes.map { note in
      var position = note.position
      position.file = paths.path(of: position.file)
      return "note: \(visibleText("\(position)")): \(visibleText(note.message))"
    }
    let message = lines.joined(separator: "\n")
    return WorkflowCommand(name: diagnostic.severity.name, properties: properties, message: message).description
  }
}
