import Glibc
import PosixIO
import Testing

@Suite struct SignalTests {
    @Test func `a blocked signal waits until it is asked for`() {
        PendingSignals.block()
        #expect(PendingSignals.take() == nil)
        pthread_kill(pthread_self(), SIGTERM)
        #expect(PendingSignals.next() == .terminate)
        #expect(PendingSignals.next() == .terminate)
        #expect(PendingSignals.take() == .terminate)
        #expect(PendingSignals.take() == nil && PendingSignals.next() == nil)
        PendingSignals.unblock()
    }

    @Test func `a program ends with the status of its signal`() {
        #expect(SignalNumber.interrupt.exitStatus == 130)
        #expect(SignalNumber.hangUp.exitStatus == 129)
        #expect(SignalNumber.quit.asksToEnd && SignalNumber.terminate.asksToEnd)
        #expect(!SignalNumber.stop.asksToEnd && !SignalNumber.windowChange.asksToEnd)
    }

    @Test func `raw modes keep the keys of signals and give back what was there`() throws {
        let terminal = try PseudoTerminal.open(rows: 2, columns: 2)
        let before = try TerminalModes(of: terminal.slave.number)
        try before.raw.apply(to: terminal.slave.number)
        let raw = try TerminalModes(of: terminal.slave.number).modes
        #expect(raw.c_lflag & tcflag_t(ICANON | ECHO | IEXTEN) == 0)
        #expect(raw.c_lflag & tcflag_t(ISIG) != 0)
        try before.apply(to: terminal.slave.number)
        let after = try TerminalModes(of: terminal.slave.number).modes
        #expect(after.c_lflag == before.modes.c_lflag)
        #expect(after.c_iflag == before.modes.c_iflag)
        #expect(after.c_oflag == before.modes.c_oflag)
    }

    @Test func `a pipe is no terminal and has no size`() throws {
        let pipe = try WakePipe()
        #expect(!TerminalDevice.isTerminal(pipe.readEnd))
        #expect(TerminalDevice.size(of: pipe.readEnd) == nil)
        #expect(throws: IOError(call: "tcgetattr", subject: "", number: ENOTTY)) {
            try TerminalModes(of: pipe.readEnd)
        }
    }
}
