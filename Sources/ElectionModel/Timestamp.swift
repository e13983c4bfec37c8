/// A moment with the offset it was written in, to the whole second.
///
/// Two stamps of the same moment with other offsets are different values but the same ``instant``;
/// what counts as the same report compares instants, what is hashed keeps the offset.
package struct Timestamp: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    package let instant: Int64
    /// Minutes east of UTC, -1,439 to 1,439.
    package let offsetMinutes: Int16

    package init(instant: Int64, offsetMinutes: Int16) {
        self.instant = instant
        self.offsetMinutes = offsetMinutes
    }

    /// The same moment in another offset.
    package func shifted(to offsetMinutes: Int16) -> Timestamp {
        Timestamp(instant: instant, offsetMinutes: offsetMinutes)
    }

    /// Another moment in the same offset.
    package func moved(to instant: Int64) -> Timestamp {
        Timestamp(instant: instant, offsetMinutes: offsetMinutes)
    }

    /// The calendar day and clock time shown at the stamp's own offset.
    package var civil: CivilTime {
        CivilTime(secondsSinceEpoch: instant + Int64(offsetMinutes) * 60)
    }

    /// The stamp as ISO 8601 with seconds and a numeric offset, 25 bytes: `2023-03-19T21:04:11+06:00`.
    package var iso8601: String {
        var text = ""
        text.reserveCapacity(25)
        let time = civil
        text += Timestamp.padded(time.date.year, to: 4) + "-" + Timestamp.padded(time.date.month, to: 2)
        text += "-" + Timestamp.padded(time.date.day, to: 2) + "T" + time.clock(withSeconds: true)
        return text + offsetText
    }

    /// The offset alone: `+06:00`.
    package var offsetText: String {
        let minutes = Int(offsetMinutes.magnitude)
        let sign = offsetMinutes < 0 ? "-" : "+"
        return sign + Timestamp.padded(minutes / 60, to: 2) + ":" + Timestamp.padded(minutes % 60, to: 2)
    }

    /// A non-negative number with leading zeros to at least `width` digits.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to the length of the month.
    package let day: Int

    /// Makes a date, or nothing when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysIn(month: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that many days after 1970-01-01 (Hinnant's civil-from-days, valid for years 1 to 9999).
    package init(daysSinceEpoch: Int64) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
        month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01, negative before.
    package var daysSinceEpoch: Int64 {
        let shiftedYear = Int64(month <= 2 ? year - 1 : year)
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date as ISO 8601: `2023-03-19`.
    package var iso8601: String {
        Timestamp.padded(year, to: 4) + "-" + Timestamp.padded(month, to: 2) + "-"
            + Timestamp.padded(day, to: 2)
    }

    /// Whole years lived on another day by somebody born on this one; negative before birth.
    package func age(on other: CivilDate) -> Int {
        let hadBirthday = (other.month, other.day) >= (month, day)
        return other.year - year - (hadBirthday ? 0 : 1)
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days in a month of a year; 0 for a month that is not.
    package static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }
}

/// A day and a time of day without an offset.
package struct CivilTime: Hashable, Sendable {
    package let date: CivilDate
    /// 0 to 86,399.
    package let secondOfDay: Int

    /// The civil time that many seconds after 1970-01-01T00:00:00 of the same clock.
    package init(secondsSinceEpoch: Int64) {
        let days = (secondsSinceEpoch >= 0 ? secondsSinceEpoch : secondsSinceEpoch - 86_399) / 86_400
        date = CivilDate(daysSinceEpoch: days)
        secondOfDay = Int(secondsSinceEpoch - days * 86_400)
    }

    /// The clock as `21:04:11` or `21:04`.
    package func clock(withSeconds: Bool) -> String {
        let hours = Timestamp.padded(secondOfDay / 3_600, to: 2)
        let minutes = Timestamp.padded(secondOfDay / 60 % 60, to: 2)
        guard withSeconds else { return hours + ":" + minutes }
        return hours + ":" + minutes + ":" + Timestamp.padded(secondOfDay % 60, to: 2)
    }
}
