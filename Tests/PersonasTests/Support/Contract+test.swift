import Personas

extension Contract {
  /// The contract of this version, which the tests are about.
  static let test: Contract = {
    do {
      return try Contract.builtIn()
    } catch {
      fatalError("\(error)")
    }
  }()
}
