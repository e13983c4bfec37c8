import ElectionLaw
import ElectionModel
import Tabulation

/// Why a quota is met or missed: in the list, and in the seats it has.
struct WhyQuota {
    let scene: Scene
    let party: Int

    func write(to page: inout TextPage) {
        guard let rule = scene.election.card.quota,
            let row = scene.snapshot.outcome.quota.first(where: { $0.party == party })
        else { return page.text(scene.words[.noQuota], ink: .dim) }
        let text = QuotaText(scene: scene, row: row)
        let articles = LawArticles(scene: scene)
        part(.quotaInList, row.list, rule, text, &page)
        page.law(articles.text(.listQuota))
        part(.quotaInSeats, row.seats, rule, text, &page)
        if let gap = text.gap { page.text(gap, ink: .warn) }
        page.law(articles.text(.seatQuota))
    }

    private func part(
        _ word: Word,
        _ count: QuotaCount?,
        _ rule: QuotaRule,
        _ text: QuotaText,
        _ page: inout TextPage
    ) {
        page.heading(scene.words[word])
        guard let count, count.persons > 0 else { return page.text(scene.words[.openSeats], ink: .dim) }
        let numbers = scene.numbers
        page.fact(scene.words[.whyWomen], numbers.count(count.women))
        page.fact(scene.words.sentence(.whyYouth, numbers.count(rule.youthUnder)), numbers.count(count.youth))
        page.fact(scene.words[.whyDisability], numbers.count(count.disability))
        page.text(scene.words[.helpQuota], ink: .dim)
        page.fact(scene.words[.whyRequired], required(count, rule))
        page.text(text.verdict(count), ink: QuotaMark(count.verdict).ink)
        if count.verdict == .unknown { page.text("? " + scene.words[.helpUnknown], ink: .warn) }
    }

    /// `3/10 × 40 = 12`, `3/10 × 25 = 7.5, rounded up 8`.
    private func required(_ count: QuotaCount, _ rule: QuotaRule) -> String {
        let (top, bottom) = (rule.value.numerator, rule.value.denominator)
        let product = UInt64(clamping: count.persons).multipliedReportingOverflow(by: UInt64(top))
        let start = "\(top)/\(bottom) × \(scene.numbers.count(count.persons)) = "
        guard !product.overflow, product.partialValue % UInt64(bottom) != 0,
            let exact = ExactDecimal(product.partialValue, over: UInt64(bottom), decimals: 2)
        else { return start + scene.numbers.count(count.required) }
        var digits = Substring(exact.digits)
        while digits.hasSuffix("0") { digits.removeLast() }
        let shown = scene.numbers.count(exact.whole) + scene.numbers.decimal("." + digits)
        return start + scene.words.sentence(.whyRounded, shown, scene.numbers.count(count.required))
    }
}
