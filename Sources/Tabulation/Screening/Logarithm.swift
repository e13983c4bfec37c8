/// Natural logarithms without a C library, so that every machine has the same digits.
enum Logarithm {
    private static let two = 0.693_147_180_559_945_3
    private static let halfOfTwoPi = 0.918_938_533_204_672_8

    /// The natural logarithm of a positive finite number; minus infinity for anything else.
    ///
    /// Good to some units of the last place: 2·artanh of the mantissa's (m − 1)/(m + 1).
    static func natural(_ number: Double) -> Double {
        guard number > 0, number.isFinite else { return -.infinity }
        var mantissa = number.significand
        var exponent = Double(number.exponent)
        if mantissa > 1.414_213_562_373_095 {
            mantissa /= 2
            exponent += 1
        }
        let step = (mantissa - 1) / (mantissa + 1)
        let square = step * step
        var sum = 0.0
        for place in stride(from: 21, through: 1, by: -2) { sum = sum * square + 1 / Double(place) }
        return exponent * two + 2 * step * sum
    }

    /// The logarithm of the gamma function of a positive number, by Stirling's series from 10 on.
    static func gamma(_ number: Double) -> Double {
        var product = 1.0
        var high = number
        while high < 10 {
            product *= high
            high += 1
        }
        let inverse = 1 / high
        let square = inverse * inverse
        let series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1_260 - square / 1_680)))
        return (high - 0.5) * natural(high) - high + halfOfTwoPi + series - natural(product)
    }
}
