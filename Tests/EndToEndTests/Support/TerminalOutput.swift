import Foundation
import Synchronization
import Testing

/// A terminal that a program prints to, and that changes nothing of what it prints.
final class TerminalOutput: Sendable {
  /// What the program prints to; whoever has started the program closes it.
  let program: FileHandle
  private let screen: FileHandle
  private let printed = Mutex(Data())
  private let end: AsyncStream<Void>

  /// - Parameter columns: How wide it is; 0 for one that does not tell.
  init(columns: UInt16 = 0) throws {
    var (screenDescriptor, programDescriptor) = (CInt(0), CInt(0))
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&screenDescriptor, &programDescriptor, nil, nil, &size) == 0)
    var settings = termios()
    tcgetattr(programDescriptor, &settings)
    cfmakeraw(&settings)
    tcsetattr(programDescriptor, TCSANOW, &settings)
    screen = FileHandle(fileDescriptor: screenDescriptor, closeOnDealloc: true)
    program = FileHandle(fileDescriptor: programDescriptor, closeOnDealloc: true)
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    end = stream
    Thread.detachNewThread { [self] in
      readAll()
      continuation.finish()
    }
  }

  /// What was printed until the program closed the terminal.
  func output() async -> Data {
    for await _ in end {}
    return printed.withLock(\.self)
  }

  private func readAll() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    // On Linux the end is an error.
    while case let count = read(screen.fileDescriptor, &bytes, bytes.count), count > 0 {
      printed.withLock { $0.append(contentsOf: bytes.prefix(count)) }
    }
  }
}
