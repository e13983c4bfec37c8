/// Natural logarithms without a C library, so that every machine has the same digits.
package enum Logarithm {
    private static let two = 0.693_147_180_559_945_3
    private static let halfOfTwoPi = 0.918_938_533_204_672_8

    /// The natural logarithm of a positive finite number; minus infinity for anything else.
    ///
    /// Good to some units of the last place: 2·artanh of the mantissa's (m − 1)/(m + 1).
    package static func natural(_ number: Double) -> Double {
        guard number > 0, number.isFinite else { return -.infinity }
        var mantissa = number.significand
        var exponent = Double(number.exponent)
        if mantissa > 1.414_213_562_373_095 {
            mantissa /= 2
            exponent += 1
        }
        let step = (mantissa - 1) / (mantissa + 1)
        let square = step * step
        // Written out, so that no quotient is taken anew: a night takes a million logarithms.
        var sum = 1.0 / 21
        sum = sum * square + 1.0 / 19
        sum = sum * square + 1.0 / 17
        sum = sum * square + 1.0 / 15
        sum = sum * square + 1.0 / 13
        sum = sum * square + 1.0 / 11
        sum = sum * square + 1.0 / 9
        sum = sum * square + 1.0 / 7
        sum = sum * square + 1.0 / 5
        sum = sum * square + 1.0 / 3
        sum = sum * square + 1.0
        return exponent * two + 2 * step * sum
    }

    /// The logarithm of the factorial of a count: that of the gamma function of one more.
    package static func factorial(_ count: UInt32) -> Double {
        let place = Int(count)
        return place < factorials.count ? factorials[place] : gamma(Double(count) + 1)
    }

    /// Enough for the ballots of any station of an ordinary size.
    private static let factorials: [Double] = (0..<4_096).map { gamma(Double($0) + 1) }

    /// The logarithm of the gamma function of a positive number, by Stirling's series from 10 on.
    package static func gamma(_ number: Double) -> Double {
        var product = 1.0
        var high = number
        while high < 10 {
            product *= high
            high += 1
        }
        let inverse = 1 / high
        let square = inverse * inverse
        let series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1_260 - square / 1_680)))
        return (high - 0.5) * natural(high) - high + halfOfTwoPi + series
            - (product == 1 ? 0 : natural(product))
    }
}
