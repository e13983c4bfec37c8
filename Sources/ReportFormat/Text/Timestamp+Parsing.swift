package import ElectionModel

extension Timestamp {
    /// Bytes of every stamp: `2023-03-19T21:04:11+06:00`.
    package static let textLength = 25

    /// Reads ISO 8601 with whole seconds and a numeric offset, or nothing.
    ///
    /// Real days only, hours 00 to 23, offsets within ±23:59; `Z`, `-00:00`, leap seconds, fractions and
    /// blanks are refused.
    package init?(iso8601 bytes: Span<UInt8>) {
        guard bytes.count == Timestamp.textLength,
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CivilDate(iso8601: bytes.extracting(0..<10)),
            let hour = bytes.decimal(at: 11, digits: 2), hour < 24,
            let minute = bytes.decimal(at: 14, digits: 2), minute < 60,
            let second = bytes.decimal(at: 17, digits: 2), second < 60,
            let offset = bytes.offsetMinutes(at: 19)
        else { return nil }
        let seconds = Int64(hour * 3_600 + minute * 60 + second) - Int64(offset) * 60
        self.init(instant: date.daysSinceEpoch * 86_400 + seconds, offsetMinutes: Int16(offset))
    }

    /// Reads a stamp from text by the same rule.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        self.init(iso8601: bytes.span)
    }

    /// Appends the 25 bytes of the stamp.
    package func append(to bytes: inout [UInt8]) {
        let time = civil
        bytes.appendDecimal(time.date.year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.appendDecimal(time.date.month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.appendDecimal(time.date.day, digits: 2)
        bytes.append(UInt8(ascii: "T"))
        bytes.appendDecimal(time.secondOfDay / 3_600, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendDecimal(time.secondOfDay / 60 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendDecimal(time.secondOfDay % 60, digits: 2)
        let minutes = Int(offsetMinutes.magnitude)
        bytes.append(offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        bytes.appendDecimal(minutes / 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendDecimal(minutes % 60, digits: 2)
    }
}

extension CivilDate {
    /// Reads a real day as `2023-03-19`, or nothing.
    package init?(iso8601 bytes: Span<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = bytes.decimal(at: 0, digits: 4),
            let month = bytes.decimal(at: 5, digits: 2),
            let day = bytes.decimal(at: 8, digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day from text by the same rule.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        self.init(iso8601: bytes.span)
    }
}

extension Span where Element == UInt8 {
    /// Reads exactly so many ASCII digits, or nothing; the caller has checked the length.
    func decimal(at start: Int, digits: Int) -> Int? {
        var value = 0
        for index in start..<start + digits {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// Reads `+06:00` as minutes east of UTC, or nothing; six bytes from the start must be there.
    func offsetMinutes(at start: Int) -> Int? {
        guard self[start + 3] == UInt8(ascii: ":"),
            let hours = decimal(at: start + 1, digits: 2), hours < 24,
            let minutes = decimal(at: start + 4, digits: 2), minutes < 60
        else { return nil }
        let total = hours * 60 + minutes
        switch self[start] {
        case UInt8(ascii: "+"): return total
        case UInt8(ascii: "-"): return total == 0 ? nil : -total
        default: return nil
        }
    }
}

extension [UInt8] {
    /// Appends a small non-negative number with leading zeros to exactly so many digits.
    mutating func appendDecimal(_ number: Int, digits: Int) {
        if digits > 2 { appendDecimal(number / 100, digits: digits - 2) }
        if digits > 1 { append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10 % 10)) }
        append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
    }

    /// Appends a number without leading zeros.
    mutating func appendDecimal(_ number: UInt32) {
        var divisor: UInt32 = 1
        while number / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}
