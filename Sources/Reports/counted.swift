/// Returns a number and what it counts: "1 value", "2 values".
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
