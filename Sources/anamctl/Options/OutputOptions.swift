import ArgumentParser
import Reports

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// How results look.
struct OutputOptions: ParsableArguments {
  @Option(help: "Colour: on a terminal, always, or never. NO_COLOR turns it off as well.")
  var color = ColorChoice.auto

  /// Returns the style for text on one of the streams.
  func style(for stream: Terminal) -> TextStyle {
    switch color {
    case .always: TextStyle(isColoured: true)
    case .never: TextStyle(isColoured: false)
    case .auto:
      TextStyle(
        isColoured: stream.isInteractive && environmentValue("NO_COLOR") == nil
          && environmentValue("TERM") != "dumb")
    }
  }
}

/// How much of a plan is shown as text.
struct DetailOptions: ParsableArguments {
  @Flag(help: "Show one line for each persona that changes.")
  var summary = false

  @Flag(help: "Show everything, and cut nothing.")
  var full = false

  var detail: PlanText.Detail { summary ? .summary : full ? .full : .normal }

  func validate() throws {
    guard !summary || !full else { throw ValidationError("--summary and --full exclude each other") }
  }

  /// Refuses the two for a format in which there is no more and no less to show.
  func check(_ format: PlanFormat) throws {
    guard format == .text || !summary && !full else {
      throw ValidationError("--summary and --full are only for the format text")
    }
  }

  /// Returns a plan as text, as it is shown on one of the streams.
  func text(_ output: OutputOptions, for stream: Terminal) -> PlanText {
    PlanText(style: output.style(for: stream), width: stream.columns, detail: detail)
  }
}
