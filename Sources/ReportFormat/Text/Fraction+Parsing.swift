package import ElectionModel

extension Fraction {
    /// Reads `1/20`: two plain whole numbers of at most 9 digits, the second not 0; or nothing.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            let numerator = PlainNumber.read(bytes.span.extracting(0..<slash)),
            let denominator = PlainNumber.read(bytes.span.extracting((slash + 1)..<bytes.count))
        else { return nil }
        self.init(numerator, denominator)
    }
}

extension RGB {
    /// Reads `#rrggbb`, digits of either case; or nothing.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
        var parts: [UInt8] = []
        for index in stride(from: 1, to: 7, by: 2) {
            guard let high = bytes[index].hexadecimal, let low = bytes[index + 1].hexadecimal else {
                return nil
            }
            parts.append(high << 4 | low)
        }
        self.init(red: parts[0], green: parts[1], blue: parts[2])
    }
}

extension UInt8 {
    /// The value of an ASCII hexadecimal digit of either case, nil for any other byte.
    var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
