import Basics
import Personas

/// One thing about a plan that is shown at the line that causes it.
struct PlanAnnotation {
  private static let longestName = 60
  private static let longestMessage = 400

  let persona: PersonaPlan
  let subject: Subject

  enum Subject {
    case problem(PersonaPlan.Problem)
    case sideEffect(SideEffect)
    case warning(String)
    /// The persona is created.
    case creation
    case change(Change)
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
    case .sideEffect, .warning: .warning
    case .creation, .change: .notice
    }
  }

  var command: WorkflowCommand {
    WorkflowCommand(
      name: kind.rawValue,
      properties: [
        ("file", visibleText(source.file)), ("line", "\(source.line)"), ("col", "\(source.column)"),
        ("title", "anamctl: \(shortened(visibleText(persona.name), to: Self.longestName))"),
      ],
      message: cut(visibleText(message), byteLimit: Self.longestMessage))
  }

  private var source: SourcePosition {
    switch subject {
    case .problem(let problem): problem.source
    case .sideEffect(let effect): persona.changes.first { $0.field == effect.cause }?.source ?? persona.source
    case .warning, .creation: persona.source
    case .change(let change): change.source
    }
  }

  private var message: String {
    switch subject {
    case .problem(let problem): return problem.message
    case .sideEffect(let effect):
      let cause = "\(effect.cause) changes\(effect.certainty.condition)"
      return "\(effect.path) \(effect.certainty.fate): \(labels.label(of: effect.before)) (\(cause))"
    case .warning(let warning): return warning
    case .creation: return "will be created, with \(counted(persona.changes.count, "value"))"
    case .change(let change): return "\(change.path): \(transition(change))"
    }
  }

  private var labels: ValueLabels { ValueLabels(names: persona.names, isFull: false) }

  private func transition(_ change: Change) -> String {
    if change.cause == .unreadable {
      return "\(labels.label(of: change.after)) (not readable: the server does not show it, so it is sent)"
    }
    if change.isLongText { return "\(change.textDiff.counts)" }
    if let set = SetDifference(from: change.before, to: change.after) {
      return set.signed(labels).map { $0.rendered(TextStyle(isColoured: false)) }.joined(separator: ", ")
    }
    let (old, new) = labels.labels(of: change.before, change.after)
    return change.before == .null || change.before == "" ? new : "\(old) -> \(new)"
  }
}
