import Basics
import Personas

/// One thing about a plan that is shown at the line that causes it.
struct PlanAnnotation {
  private static let longestName = 60
  private static let longestMessage = 400

  private let persona: PersonaPlan
  private let subject: Subject
  private let source: SourcePosition

  /// - Returns: Nil for what no file causes.
  init?(_ subject: Subject, of persona: PersonaPlan) {
    let source: SourcePosition? =
      switch subject {
      case .problem(let problem): problem.range.start
      case .sideEffect(let effect):
        persona.changes.first { $0.path.field == effect.cause }?.source ?? persona.source
      case .warning, .creation, .lost: persona.source
      case .change(let change), .kept(let change), .shared(let change, _): change.source
      }
    guard let source else { return nil }
    self.subject = subject
    self.persona = persona
    self.source = source
  }

  enum Subject {
    case problem(Diagnostic)
    case sideEffect(SideEffect)
    case warning(String)
    /// The persona is created.
    case creation
    case change(ShownChange)
    /// A value that is left as the server has it.
    case kept(ShownChange)
    /// The persona is gone from the server; what is to be told of that.
    case lost(String)
    /// A change of several personas.
    case shared(ShownChange, personas: Int)
  }

  /// How grave it is, as the runner names it; the gravest first.
  enum Kind: String, CaseIterable {
    case error
    case warning
    case notice
  }

  var kind: Kind {
    switch subject {
    case .problem: .error
    case .sideEffect, .warning, .kept, .lost: .warning
    case .change(let change): change.isDrift ? .warning : .notice
    case .creation, .shared: .notice
    }
  }

  func command(in paths: RepositoryPaths) -> WorkflowCommand {
    WorkflowCommand(
      name: kind.rawValue,
      properties: [
        ("file", visibleText(paths.path(of: source.file))), ("line", "\(source.line)"), ("col", "\(source.column)"),
        ("title", "anamctl: \(title)"),
      ],
      message: cut(visibleText(message), byteLimit: Self.longestMessage))
  }

  private var title: String {
    if case .shared(_, let count) = subject { return counted(count, "persona") }
    return shortened(visibleText(persona.name), to: Self.longestName)
  }

  private var message: String {
    switch subject {
    case .problem(let problem): return problem.message + (problem.help.map { "; \($0)" } ?? "")
    case .sideEffect(let effect):
      let cause = "\(effect.cause) changes\(effect.certainty.condition)"
      return "\(effect.path) \(effect.certainty.fate): \(labels.label(of: effect.before)) (\(cause))"
    case .warning(let warning): return warning
    case .creation: return "will be created, with \(counted(persona.changes.count, "value"))"
    case .change(let change): return "\(change.path): \(transition(change))\(note(change))"
    case .kept(let change): return "\(change.path) is left as the server has it: \(transition(change))\(note(change))"
    case .lost(let note): return note
    case .shared(let change, let count):
      return "\(change.path) of \(count) personas: \(transition(change))\(note(change))"
    }
  }

  private var labels: ValueLabels { ValueLabels(names: persona.names, isFull: false) }

  private func note(_ change: ShownChange) -> String { change.origin.map { " (\($0.sentence))" } ?? "" }

  private func transition(_ change: ShownChange) -> String {
    switch change.content {
    case .repeated(let value, let note), .unreadable(let value, let note): "\(labels.label(of: value)) (\(note))"
    case .text(let text): change.isKept ? "the file asks for \(text.counts)" : "\(text.counts)"
    case .edits(let server, let files): "edited elsewhere: \(server.counts); changed in the files: \(files.counts)"
    case .set(let set):
      set.signed(labels).map { $0.rendered(TextStyle(isColoured: false)) }.joined(separator: ", ")
    case .members(_, let before, let after), .value(let before, let after): transition(from: before, to: after)
    case .kept(let server, let file): keeping(server, insteadOf: file)
    }
  }

  private func keeping(_ server: JSONValue, insteadOf file: JSONValue) -> String {
    let (kept, asked) = labels.labels(of: server, file)
    return "\(kept) (the file asks for \(asked))"
  }

  private func transition(from before: JSONValue, to after: JSONValue) -> String {
    let (old, new) = labels.labels(of: before, after)
    return before == .null || before == "" ? new : "\(old) -> \(new)"
  }
}
