import Glibc
import PosixIO

/// A terminal of the test's own: the program draws on `slave`, the test sits at `master`.
struct PseudoTerminal: ~Copyable {
    let master: FileDescriptor
    let slave: FileDescriptor

    /// Opens a pair; by ioctl(2), because the calls of stdlib.h for it are hidden from Swift.
    static func open(rows: Int, columns: Int) throws -> PseudoTerminal {
        let master = try FileDescriptor.open("/dev/ptmx", O_RDWR | O_NOCTTY)
        let number = master.number
        var lock: Int32 = 0
        var index: UInt32 = 0
        try SystemCall.run("TIOCSPTLCK") { unsafe ioctl(number, 0x4004_5431, &lock) }
        try SystemCall.run("TIOCGPTN") { unsafe ioctl(number, 0x8004_5430, &index) }
        let slave = try FileDescriptor.open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
        try master.setNonBlocking()
        let terminal = PseudoTerminal(master: master, slave: slave)
        terminal.resize(rows: rows, columns: columns)
        return terminal
    }

    borrowing func resize(rows: Int, columns: Int) {
        var size = winsize(
            ws_row: UInt16(rows),
            ws_col: UInt16(columns),
            ws_xpixel: 0,
            ws_ypixel: 0
        )
        _ = unsafe ioctl(slave.number, UInt(TIOCSWINSZ), &size)
    }

    /// Everything drawn so far.
    borrowing func read() -> [UInt8] {
        var all: [UInt8] = []
        while let part = try? master.read(upTo: 65_536), !part.isEmpty { all += part }
        return all
    }

    borrowing func type(_ keys: String) throws { try master.writeAll(Array(keys.utf8)) }
}
