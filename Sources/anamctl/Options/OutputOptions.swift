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
