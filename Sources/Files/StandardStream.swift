#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A standard stream of the process.
package struct StandardStream: Sendable {
  package static let input = StandardStream(descriptor: STDIN_FILENO)
  package static let output = StandardStream(descriptor: STDOUT_FILENO)
  package static let error = StandardStream(descriptor: STDERR_FILENO)

  private let descriptor: CInt

  /// Whether a person sits at the other end.
  package var isInteractive: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; nil if the stream is not a terminal, or the terminal does not tell.
  package var columns: Int? {
    var size = winsize()
    guard isInteractive, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a text at once and in full.
  ///
  /// - Returns: Whether all of it was written.
  package func write(_ text: String) -> Bool { writeFully(text.utf8, to: descriptor) }

  /// Makes a write to a pipe that nobody reads fail, instead of ending the process.
  package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Makes sure that no file or connection gets the number of a stream that was closed at the start: what is meant
  /// for the stream would end up there.
  ///
  /// Writing to the stream fails as before.
  package static func occupyClosed() {
    var descriptor: CInt
    repeat { descriptor = open("/dev/null", O_RDONLY) } while (0...STDERR_FILENO).contains(descriptor)
    if descriptor >= 0 { close(descriptor) }
  }
}
