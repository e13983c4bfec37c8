import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

@Suite struct `Random keys` {
    static let seeds: [UInt64] = Array(1...8)

    @Test(arguments: seeds)
    func `no sequence of keys breaks a screen`(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let sizes = [(0, 0), (5, 20), (14, 48), (24, 80), (36, 120), (60, 200), (90, 90)]
        let snapshots = [ShapedNight.counting.snapshot()] + HostileNight.samples
        var state = ScreenState()
        for step in 0..<240 {
            let size = sizes[Int(generator.next() % UInt64(sizes.count))]
            let snapshot = snapshots[seed % 2 == 0 ? 0 : Int(generator.next() % UInt64(snapshots.count))]
            let play = seed % 3 == 0 ? HostileNight.play : ShapedNight.counting.play
            let key = RandomKey.next(&generator, rows: size.0, columns: size.1)
            _ = handle(key, state: &state, snapshot: snapshot, play: play, rows: size.0, columns: size.1)
            guard step % 8 == 0 else { continue }
            let grid = screenful(
                snapshot,
                play: play,
                state: state,
                look: Look(),
                rows: size.0,
                columns: size.1
            )
            #expect(grid.cells.count == size.0 * size.1)
        }
    }
}

/// A generator of the same numbers for the same seed.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Keys that a cat would press.
enum RandomKey {
    static func next(_ generator: inout SplitMix64, rows: Int, columns: Int) -> Key {
        let named: [Key] = [
            .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
            .shiftLeft, .shiftRight, .pageUp, .pageDown, .home, .end, .function(1), .function(99), .unknown,
            .control("u"), .control("f"), .control("z"), .focusIn, .focusOut, .function(4), .function(6),
        ]
        let letters = Array("qzsrwwnddvuccfhjkgGbL/?0123456789 -+=,.[]mxé選SNippDD**WyYMaeE!")
        let actions: [MouseEvent.Action] = [
            .press, .press, .release, .drag, .wheelUp, .wheelDown, .rightPress,
        ]
        let number = Int(generator.next() % 1_000_000)
        switch number % 4 {
        case 0, 1: return named[number / 4 % named.count]
        case 2: return .character(letters[number / 4 % letters.count])
        default:
            let row = Int(generator.next() % UInt64(rows + 4)) - 2
            let column = Int(generator.next() % UInt64(columns + 4)) - 2
            return .mouse(MouseEvent(action: actions[number / 4 % actions.count], row: row, column: column))
        }
    }
}
