import CellGrid
import DashboardView
import Testing

@Suite struct `Themes that everybody can read` {
    /// Contrast of text by WCAG 2.2: AA, and AAA where a theme is made for it.
    private func least(_ theme: Theme) -> Double { theme == .highContrast ? 7 : 4.5 }

    /// Every style that letters or figures are drawn in, by name.
    private func inks(_ palette: Palette) -> [(String, Style)] {
        let roles = Ink.allCases.filter { !$0.isDecoration }.map { ("\($0)", palette.style($0)) }
        let parties = (0..<16).map { ("party \($0 + 1)", palette.party($0)) }
        return roles + parties + [("independent", palette.independent), ("against all", palette.againstAll)]
    }

    /// Foreground and background as they are shown on a terminal whose own ground is `base`.
    private func shown(_ style: Style, on base: Light, sixteen: [Light]) -> (Light, Light) {
        let own = Light(255 - base.red, 255 - base.green, 255 - base.blue)
        let ink = Light(style.foreground, sixteen: sixteen) ?? own
        let ground = Light(style.background, sixteen: sixteen) ?? base
        return style.attributes.contains(.reverse) ? (ground, ink) : (ink, ground)
    }

    @Test(arguments: Theme.allCases.filter { !$0.grounds.isEmpty }, [Light.xterm, Light.console])
    func `whatever is read stands out from every ground it stands on`(theme: Theme, sixteen: [Light]) {
        let palette = theme.palette
        for ground in theme.grounds {
            let base = Light(Int(ground.0), Int(ground.1), Int(ground.2))
            for (name, style) in inks(palette) {
                for (place, drawn) in [
                    ("plain", style), ("bar", palette.onBar(style)), ("row", palette.selected(style)),
                ] {
                    let (ink, paper) = shown(drawn, on: base, sixteen: sixteen)
                    let contrast = ink.contrast(to: paper)
                    #expect(
                        contrast >= least(theme),
                        "\(theme) \(name) on \(place): \(ink) \(paper) \(contrast)"
                    )
                }
            }
            for party in 0..<16 {
                let (ink, paper) = shown(palette.chip(palette.party(party)), on: base, sixteen: sixteen)
                #expect(ink.contrast(to: paper) >= 4.5, "\(theme) letter on party \(party + 1)")
            }
        }
    }

    @Test(arguments: [Theme.dark256, .light256, .highContrast], Vision.allCases)
    func `eight parties are told apart with any colour vision`(theme: Theme, vision: Vision) throws {
        let palette = theme.palette
        let styles = (0..<8).map { palette.party($0) } + [palette.independent]
        let colours = try styles.map { try #require(Light($0.foreground, sixteen: Light.xterm)) }
        for (place, one) in colours.enumerated() {
            for (other, second) in colours.enumerated() where other > place {
                let distance = vision.distance(one, second)
                #expect(
                    distance >= 12,
                    "\(theme) \(vision): \(place + 1) and \(other + 1) are \(distance) apart"
                )
            }
        }
    }

    /// What the simulation must get right: red and green of one lightness meet for protan and deutan eyes.
    @Test func `the simulation takes red from green`() {
        let (red, green) = (Light(200, 80, 60), Light(110, 130, 40))
        let usual = Vision.usual.distance(red, green)
        #expect(Vision.deutan.distance(red, green) < usual / 3)
        #expect(Vision.usual.distance(red, red) == 0 && Vision.tritan.distance(red, green) > usual / 3)
        #expect(Light(0, 0, 0).contrast(to: Light(255, 255, 255)) == 21)
    }

    @Test(arguments: [Theme.colour16, .colour8, .mono])
    func `where colours are few every party of the House bar has its letters`(theme: Theme) {
        let look = Look(theme: theme)
        let shot = Shot(name: "", night: .complete, rows: 24, columns: 80, look: look)
        let bar = Picture.glyphs(shot.grid()).first { $0.contains("House 98") } ?? ""
        #expect(bar.contains("AMA"), "\(bar)")
        let letters = bar.drop { $0 != "A" }.prefix { $0 != "≥" && $0 != "m" }.filter(\.isLetter)
        #expect(Set(letters).count >= 6, "\(bar)")
    }

    @Test(arguments: [
        "#000000": 16, "#ffffff": 231, "#5f87af": 67, "#123456": 23, "#808080": 244, "#ff0000": 196,
    ])
    func `a colour by its parts is the nearest of the palette`(text: String, index: UInt8) throws {
        let palette = try Palette([ThemeEntry(role: "text", value: text, line: 1)])
        #expect(palette.style(.text).foreground.index == index)
    }
}
