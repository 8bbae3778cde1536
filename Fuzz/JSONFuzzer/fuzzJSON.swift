import Basics

/// Reads a JSON text for libFuzzer; what is accepted must come out of the printer as the same value.
@c(LLVMFuzzerTestOneInput)
func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let value = try? JSONValue(json: UnsafeBufferPointer(start: start, count: count)) else { return 0 }
  for layout in [JSONLayout.compact, .indented] {
    let text = try? jsonText(value, layout: layout)
    let again = text.flatMap { try? JSONValue(json: $0.utf8) }
    guard again == value else { fatalError("another value after printing: \(text ?? "cannot be printed")") }
  }
  return 0
}
