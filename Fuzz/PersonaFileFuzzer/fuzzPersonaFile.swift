import Basics
import Personas
import YAML

private let contract = try? Contract.builtIn()

/// The control characters that a value may hold; a diagnostic that quotes the value holds them too, and the
/// reports make them visible.
private let textControls: Set<Unicode.Scalar> = ["\t", "\n", "\u{85}", "\u{2028}", "\u{2029}"]

/// Reads a file as `anamctl validate` does, for libFuzzer.
///
/// A crash, a hang or too much memory is a finding, and so is a diagnostic that points outside the file or
/// would put a control character on the user's terminal.
@c(LLVMFuzzerTestOneInput)
func fuzzPersonaFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let contract else { fatalError("the built-in contract cannot be read") }
  let file = SourceFile(name: "fuzz.yaml", bytes: bytes)
  for allowInvisible in [false, true] {
    let parsed = parseYAML(bytes, file: file.name, allowInvisible: allowInvisible)
    check(parsed.diagnostics, in: file)
    for document in parsed.documents {
      check(PersonaReader.read(document, under: contract).problems, in: file, allowing: textControls)
    }
  }
  return 0
}
