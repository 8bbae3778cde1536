/// Gives numbers from 0, equal for equal keys: what is compared many times is compared as numbers.
struct Numbering<Key: Hashable> {
  private var numbers: [Key: Int] = [:]

  mutating func number(of key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
