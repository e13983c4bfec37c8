import ElectionModel
import TestSupport
import Testing

/// Exact shares and the fractions they are held against.
struct ShareTests {
    private static let large: UInt64 = 1_000_000_000_000_000_000

    /// The percent as on paper: digit after digit, the next remainder decides the rounding.
    private func percentByHand(_ numerator: UInt64, of denominator: UInt64, decimals: Int) -> String {
        let base = UInt128(denominator)
        var (whole, rest) = (UInt128(numerator) * 100).quotientAndRemainder(dividingBy: base)
        var digits: [UInt8] = []
        for _ in 0..<decimals {
            let (digit, left) = (rest * 10).quotientAndRemainder(dividingBy: base)
            digits.append(UInt8(digit))
            rest = left
        }
        if rest * 2 >= base {
            var place = decimals - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 { digits[place] += 1 } else { whole += 1 }
        }
        return "\(whole)" + (decimals > 0 ? "." : "") + digits.map { "\($0)" }.joined()
    }

    @Test(arguments: [1, 20, 7, large / 20, UInt64.max / 20])
    func `at the very threshold inclusive passes and exclusive does not`(part: UInt64) throws {
        let bar = try #require(Fraction(1, 20))
        let whole = part * 20
        #expect(Share(part, of: whole).reaches(bar, inclusive: true))
        #expect(!Share(part, of: whole).reaches(bar, inclusive: false))
        #expect(!Share(part - 1, of: whole).reaches(bar, inclusive: true))
        #expect(Share(part + 1, of: whole).reaches(bar, inclusive: false))
        #expect(!Share(part, of: whole + 1).reaches(bar, inclusive: true))
        #expect(Share(part, of: whole - 1).reaches(bar, inclusive: false))
    }

    @Test func `the largest counts are compared and written without a trap`() throws {
        let bar = try #require(Fraction(.max, .max))
        let whole = Share(.max, of: .max)
        #expect(whole.reaches(bar, inclusive: true))
        #expect(!whole.reaches(bar, inclusive: false))
        #expect(whole.percent(decimals: 6) == "100.000000")
        #expect(Share(.max, of: 1).percent(decimals: 6) == "1844674407370955161500.000000")
    }

    @Test func `a share of nothing reaches nothing and has no percent`() throws {
        let nothing = Share(0, of: 0)
        #expect(!nothing.isDefined)
        #expect(nothing.percent() == nil)
        #expect(nothing.approximate == 0)
        for bar in [try #require(Fraction(0, 1)), try #require(Fraction(1, 20))] {
            #expect(!nothing.reaches(bar, inclusive: true))
            #expect(!nothing.reaches(bar, inclusive: false))
        }
        #expect(Share(0, of: 1).percent() == "0.00")
    }

    @Test(arguments: [
        (1, 8, 2, "12.50"), (1, 16, 1, "6.3"), (1, 32, 2, "3.13"), (1, 200, 0, "1"), (1, 201, 0, "0"),
        (49_999, 1_000_000, 2, "5.00"), (49_994, 1_000_000, 2, "5.00"), (49_949, 1_000_000, 2, "4.99"),
        (1, 3, 6, "33.333333"), (2, 3, 6, "66.666667"), (199, 200, 0, "100"), (1, 3, -1, "33"),
    ])
    func `a percent is rounded half up`(numerator: UInt64, denominator: UInt64, decimals: Int, text: String) {
        #expect(Share(numerator, of: denominator).percent(decimals: decimals) == text)
    }

    @Test(arguments: 0...6)
    func `a percent is what dividing by hand gives`(decimals: Int) {
        var random = SplitMix64(seed: UInt64(decimals))
        let bounds: [UInt64] = [10, 1_000, 12_035_578, ShareTests.large]
        for turn in 0..<400 {
            let denominator = UInt64.random(in: 1...bounds[turn % bounds.count], using: &random)
            let numerator = UInt64.random(in: 0...denominator, using: &random)
            let byHand = percentByHand(numerator, of: denominator, decimals: decimals)
            #expect(Share(numerator, of: denominator).percent(decimals: decimals) == byHand)
        }
    }

    @Test func `more than six decimals are six`() {
        #expect(Share(1, of: 3).percent(decimals: 7) == "33.333333")
        #expect(Share(1, of: 3).percent(decimals: .max) == "33.333333")
    }

    @Test func `a comparison agrees with whole numbers multiplied out`() throws {
        var random = SplitMix64(seed: 9)
        for _ in 0..<1_000 {
            let denominator = UInt32.random(in: 1...40, using: &random)
            let bar = try #require(Fraction(UInt32.random(in: 0...denominator, using: &random), denominator))
            let whole = UInt64.random(in: 1...400, using: &random)
            let part = UInt64.random(in: 0...whole, using: &random)
            let difference = Int(part) * Int(bar.denominator) - Int(bar.numerator) * Int(whole)
            #expect(Share(part, of: whole).reaches(bar, inclusive: true) == (difference >= 0))
            #expect(Share(part, of: whole).reaches(bar, inclusive: false) == (difference > 0))
        }
    }

    @Test func `a fraction needs a denominator, and is written as the rules do`() {
        #expect(Fraction(1, 0) == nil)
        #expect(Fraction(1, 20)?.text == "1/20")
        #expect(Fraction(1, 20)?.share == Share(1, of: 20))
        #expect(Fraction(1, 20) != Fraction(2, 40))
    }

    @Test func `bars are as long as the share`() {
        #expect(Share(1, of: 4).approximate == 0.25)
    }
}
