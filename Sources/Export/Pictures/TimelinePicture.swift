import DashboardView
import ElectionModel
import Tabulation

/// Turnout by reports as a line, the counted part as a field under it, announced figures as rings.
struct TimelinePicture {
    let subject: ExportSubject
    let words: PageWording
    let numbers: NumberText
    private let axis: TimelineAxis

    static let size = (width: 760, height: 320)

    /// nil where there is nothing to draw yet.
    init?(subject: ExportSubject, words: PageWording, numbers: NumberText) {
        guard let axis = TimelineAxis(subject) else { return nil }
        self.subject = subject
        self.words = words
        self.numbers = numbers
        self.axis = axis
    }

    func picture(id: String) -> Picture {
        var markup = Markup()
        axis.draw(to: &markup)
        draw(\.counted, isField: true, to: &markup)
        draw(\.turnout, isField: false, to: &markup)
        drawAnnounced(to: &markup)
        drawEnds(to: &markup)
        return Picture(
            id: id,
            title: words[.timeline],
            description: description,
            width: TimelinePicture.size.width,
            height: TimelinePicture.size.height,
            content: markup
        )
    }

    private var last: TimelineSample? { subject.snapshot.timeline.last }

    private var description: String {
        words.sentence(
            .timelineText,
            last.map { numbers.percent($0.turnout) } ?? NumberText.open,
            last.map { numbers.percent($0.counted) } ?? NumberText.open,
            axis.label(axis.begin),
            axis.label(axis.end)
        )
    }

    /// Draws a share as steps, each sample held until the next.
    private func draw(_ share: KeyPath<TimelineSample, Share>, isField: Bool, to markup: inout Markup) {
        var path = ""
        var lastX = -1.0
        var lastY = ""
        for sample in subject.snapshot.timeline {
            let x = axis.x(sample.time.instant).rounded()
            let y = SVGNumber.text(axis.y(sample[keyPath: share].approximate))
            guard y != lastY else { continue }
            lastY = y
            if path.isEmpty {
                path =
                    isField ? "M\(SVGNumber.text(x)) \(axis.bottomText)V\(y)" : "M\(SVGNumber.text(x)) \(y)"
            } else if x > lastX {
                path += "H\(SVGNumber.text(x))V\(y)"
            } else {
                path += "V\(y)"
            }
            lastX = x
        }
        guard !path.isEmpty else { return }
        path += "H" + SVGNumber.text(axis.x(axis.now))
        if isField { path += "V\(axis.bottomText)Z" }
        markup.void("path", ["class": isField ? "counted" : "turnout", "d": path])
    }

    private func drawAnnounced(to markup: inout Markup) {
        let country = subject.election.units[subject.election.country].id
        for figure in subject.election.published
        where figure.measure == "turnout-percent" && figure.scope == country && figure.status == .announced {
            guard let time = figure.time, time.instant <= axis.now, time.instant >= axis.begin,
                let value = Double(figure.value)
            else { continue }
            markup.void(
                "circle",
                [
                    "class": "ring", "cx": SVGNumber.text(axis.x(time.instant)),
                    "cy": SVGNumber.text(axis.y(value / 100)), "r": "4.5",
                ]
            )
        }
    }

    /// What the lines are called, where they end; apart from each other by a line of text.
    private func drawEnds(to markup: inout Markup) {
        guard let last else { return }
        let x = axis.x(axis.now) + 8
        let isLate = x > 640
        let top = axis.y(last.turnout.approximate)
        var below = axis.y(last.counted.approximate)
        if below - top < 40 { below = top + 40 }
        for (y, word, share) in [(top, PageWord.turnout, last.turnout), (below, .counted, last.counted)] {
            // On the right there is room for a figure alone; its name goes above the line.
            let anchor = isLate ? "end" : "start"
            let place = isLate ? x - 14 : x
            markup.element(
                "text",
                words[word] + " " + numbers.percent(share) + " %",
                [
                    "class": (word == .turnout ? "turnout-name" : "counted-name") + " halo",
                    "font-size": "15",
                    "text-anchor": anchor, "x": SVGNumber.text(place),
                    "y": SVGNumber.text(isLate ? y - 8 : y + 5),
                ]
            )
        }
    }
}

/// The two scales of the timeline, and the lines that help to read them.
struct TimelineAxis {
    let begin: Int64
    let end: Int64
    /// Where the clock stands.
    let now: Int64
    private let offset: Int16
    private let scale: Double

    private static let left = 56.0
    private static let right = 740.0
    private static let top = 24.0
    private static let bottom = 282.0

    init?(_ subject: ExportSubject) {
        let samples = subject.snapshot.timeline
        guard let first = samples.first?.time.instant, let last = samples.last?.time.instant else {
            return nil
        }
        let opening = subject.election.units[subject.election.country].pollsOpen?.instant ?? first
        begin = min(opening, first)
        now = max(last, subject.clock?.instant ?? last)
        let closing = subject.election.units[subject.election.country].pollsClose?.instant ?? now
        end = max(now, closing, begin + 3_600)
        offset = subject.election.card.offsetMinutes
        let most = samples.reduce(0.0) { max($0, $1.turnout.approximate, $1.counted.approximate) }
        scale = most > 0.6 ? 1 : 0.6
    }

    var bottomText: String { SVGNumber.text(TimelineAxis.bottom) }

    func x(_ instant: Int64) -> Double {
        let part = Double(instant - begin) / Double(max(1, end - begin))
        return TimelineAxis.left + min(1, max(0, part)) * (TimelineAxis.right - TimelineAxis.left)
    }

    func y(_ share: Double) -> Double {
        let part = min(1, max(0, share / scale))
        return TimelineAxis.bottom - part * (TimelineAxis.bottom - TimelineAxis.top)
    }

    /// The clock of a moment: `20:00`.
    func label(_ instant: Int64) -> String {
        Timestamp(instant: instant, offsetMinutes: offset).civil.clock(withSeconds: false)
    }

    func draw(to markup: inout Markup) {
        for step in 0...(scale > 0.6 ? 4 : 3) {
            let share = Double(step) * (scale > 0.6 ? 0.25 : 0.2)
            let place = SVGNumber.text(y(share))
            markup.void("line", ["class": "grid", "x1": "56", "x2": "740", "y1": place, "y2": place])
            markup.element(
                "text",
                String(Int(share * 100 + 0.5)) + " %",
                [
                    "class": "quiet", "font-size": "13", "text-anchor": "end", "x": "48",
                    "y": SVGNumber.text(y(share) + 4),
                ]
            )
        }
        for instant in ticks {
            let place = SVGNumber.text(x(instant))
            markup.void("line", ["class": "grid", "x1": place, "x2": place, "y1": "24", "y2": "287"])
            markup.element(
                "text",
                label(instant),
                ["class": "quiet", "font-size": "13", "text-anchor": "middle", "x": place, "y": "304"]
            )
        }
    }

    /// Full hours, at most nine of them.
    private var ticks: [Int64] {
        let hours: [Int64] = [1, 2, 3, 4, 6, 12, 24]
        let length = end - begin
        let step: Int64 = (hours.first { length / ($0 * 3_600) < 9 } ?? 24) * 3_600
        let shift = Int64(offset) * 60
        let steps: Int64 = (begin + shift + step - 1) / step
        var instant: Int64 = steps * step - shift
        var ticks: [Int64] = []
        while instant <= end {
            ticks.append(instant)
            instant += step
        }
        return ticks
    }
}
