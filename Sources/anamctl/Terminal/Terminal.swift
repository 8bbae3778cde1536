import AnamAPI
import Files
import Reconcile
import Reports
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A standard stream, written to at once and in full.
struct Terminal: Sendable {
  static let standardInput = Terminal(descriptor: STDIN_FILENO)
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: CInt

  /// Whether a person sits at the other end.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Makes a write to a pipe that nobody reads an error instead of the end of the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Makes sure that no file or connection gets the number of a stream that was closed at the start.
  ///
  /// What is meant for the stream would end up there. Writing to the stream fails as before.
  static func occupyClosedStreams() {
    var descriptor: CInt
    repeat { descriptor = open("/dev/null", O_RDONLY) } while (0...STDERR_FILENO).contains(descriptor)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes what a command has to say beside its result; if it cannot be written, there is nobody to tell.
  func write(_ text: String) { _ = writeAll(text) }

  /// Writes a command's result, or a part of it.
  ///
  /// - Throws: `CommandFailure` if it cannot be written: a result that is lost is no success.
  func writeResult(_ text: String) throws(CommandFailure) {
    guard writeAll(text) else {
      throw CommandFailure(.failure, "the result could not be written to standard output")
    }
  }

  /// The keys that no stream may show; commands that need none may have one in their environment all the same.
  private static let secrets = Mutex([environmentValue("ANAM_API_KEY").flatMap { try? APIKey($0) }].compactMap(\.self))

  /// Keeps a key out of everything that is written from now on.
  static func keepSecret(_ key: APIKey) { secrets.withLock { $0.append(key) } }

  /// Whether a line that will be replaced stands on the terminal.
  private static let isStatusShown = Mutex(false)

  /// Shows a line on the terminal that the next output replaces; nothing where there is none.
  static func showStatus(_ text: String) {
    guard standardError.canMoveCursor, let columns = standardError.columns else { return }
    isStatusShown.withLock { isShown in
      // The last column stays free: some terminals would begin another line.
      _ = standardError.writeRaw(clearingLine + visibleText(String(text.prefix(columns - 1))))
      isShown = true
    }
  }

  /// The line's beginning, and the sequence that erases a line (ECMA-48, EL).
  static let clearingLine = "\r\u{1B}[2K"

  /// Whether a line can be replaced.
  var canMoveCursor: Bool { isInteractive && environmentValue("TERM") != "dumb" }

  /// How many columns the terminal has; nil if it is none, or does not tell.
  var columns: Int? {
    var size = winsize()
    guard isInteractive, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Returns a text without the keys, and with nothing in it that could act where it is read.
  static func redacted(_ text: String) -> String {
    terminalText(secrets.withLock(\.self).reduce(text) { $1.redacting($0) })
  }

  private func writeAll(_ text: String) -> Bool {
    Self.isStatusShown.withLock { isShown in
      if isShown { _ = Self.standardError.writeRaw(Self.clearingLine) }
      isShown = false
      return writeRaw(Self.redacted(text))
    }
  }

  private func writeRaw(_ text: String) -> Bool { writeFully(text.utf8, to: descriptor) }
}
