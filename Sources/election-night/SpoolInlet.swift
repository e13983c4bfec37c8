import NightDesk
import PosixIO
import ReportFormat

/// A folder of finished files: each is read, committed, answered, and only then removed.
///
/// The order matters: a power cut after the commit brings the file again, and its lines are repeats; a name
/// removed before the commit would be lost.
final class SpoolInlet: Inlet {
    /// As given on the command line, without a slash at its end.
    let name: String
    private var folder: SpoolFolder
    /// Tells of new files; nil without `--follow`, or where the kernel has no watch left.
    private var watch: FileWatch?
    private let follows: Bool
    private let isCSV: Bool
    /// The most files that are removed with one fsync, and so open at once.
    private let group: Int
    /// Names to look at, the last one first.
    private var due: [String] = []
    private var current: SpoolReading?
    /// Read to their end; removed once their lines are answered.
    private var unsettled: [SpoolReading] = []
    private var left: LeftFiles
    /// Whether a look at the whole folder may bring something new.
    private var mayBringMore = true
    private var isOver = false
    /// Between a call on the folder that failed and the next that does not.
    private var stop: InletStop?
    private var isGone = false

    /// Opens a folder.
    ///
    /// - Parameters:
    ///   - path: As given on the command line.
    ///   - follows: Whether files that come later are taken too.
    ///   - isCSV: Whether its files begin with a header.
    ///   - group: The most files to hold open at once.
    /// - Throws: ``Failure`` when it cannot be opened, or others could change what is in it.
    init(_ path: String, follows: Bool, isCSV: Bool, group: Int) throws(Failure) {
        folder = try SpoolInlet.folder(path)
        let slashes = path.utf8.reversed().prefix { $0 == UInt8(ascii: "/") }.count
        name = String(path.dropLast(slashes))
        watch = follows ? SpoolInlet.watch(path) : nil
        left = LeftFiles(folder: name, follows: follows)
        self.follows = follows
        self.isCSV = isCSV
        self.group = group
    }

    /// Opens a folder that only we and the administrator fill.
    private static func folder(_ path: String) throws(Failure) -> SpoolFolder {
        do throws(IOError) {
            let folder = try SpoolFolder(path)
            if try folder.isGuarded() { return folder }
        } catch {
            throw Failure(DeskError.io(error))
        }
        let text = "others can write to this folder; chmod o-w, and own it yourself, or name its files"
        throw Failure(line: "\(Sanitiser.safe(path)): \(text)", status: ExitStatus.badData)
    }

    private static func watch(_ path: String) -> FileWatch? {
        try? FileWatch(folder: path, for: [.finished, .arrived])
    }

    var state: InletState {
        if isOver { return .over }
        if let stop { return stop.isDue ? .ready : .waiting(nil) }
        if current != nil || !due.isEmpty { return .ready }
        if !unsettled.isEmpty { return .waiting(nil) }
        return follows && !mayBringMore ? .waiting(watch?.descriptor) : .ready
    }

    func turn(into intake: inout Intake) throws(Failure) {
        if stop != nil { return tryAgain(telling: &intake) }
        if let current { return try read(current, into: &intake) }
        if let name = due.popLast() { return open(name, telling: &intake) }
        if mayBringMore { return lookThrough(telling: &intake) }
        guard follows else {
            isOver = true
            return left.tellAll(&intake)
        }
        guard let report = try? watch?.drain() else { return }
        mayBringMore = report.isIncomplete
        let names = report.names.filter(SpoolFolder.isFinishedName)
        due = names.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    }

    func look(telling intake: inout Intake) {
        guard follows else { return }
        mayBringMore = true
        left.tellOld(&intake)
        if !folder.isInPlace() { changeFolder(telling: &intake) }
    }

    /// Goes on with the folder that has the name now, or waits for one.
    private func changeFolder(telling intake: inout Intake) {
        let path = folder.path
        do throws(Failure) {
            folder = try SpoolInlet.folder(path)
            watch = SpoolInlet.watch(path)
            isGone = false
            intake.say("\(Sanitiser.safe(path)): another folder has its name now; files are taken from that")
        } catch {
            if !isGone { intake.fail(error) }
            isGone = true
        }
    }

    /// Lists the folder; what was left there and is as it was is not looked at again.
    private func lookThrough(telling intake: inout Intake) {
        mayBringMore = false
        let names: [String]
        do throws(IOError) {
            let stuck = try folder.bringBack()
            for (name, why) in stuck { left.add(name, .refused(.io(why)), nil, &intake) }
            let listing = try folder.names()
            names = listing.finished
            left.forget(but: Set(names + stuck.map(\.name)))
            left.note(strange: listing.strange, &intake)
        } catch {
            // Of a folder that went, the next look says so.
            if follows && !folder.isInPlace() { return }
            return halt(by: error, telling: &intake)
        }
        due = names.reversed().filter { !left.isUnchanged($0, folder.stamp(of: $0)) }
    }

    /// Takes nothing from the folder until an error passes, or nothing more at all.
    private func halt(by error: IOError, telling intake: inout Intake) {
        if isOver { return }
        guard follows, error.mayPass else {
            isOver = true
            return intake.fail(InletStop.forGood(error))
        }
        if stop == nil { stop = InletStop(of: name, by: error, telling: &intake) } else { stop?.goOn() }
    }

    /// Goes on with a folder that can be listed and synced again.
    ///
    /// What a sync that failed has lost are removals: their files come back, and their lines are repeats.
    private func tryAgain(telling intake: inout Intake) {
        // Of a folder that went, the next look says so.
        guard folder.isInPlace() else {
            stop?.goOn()
            return
        }
        do throws(IOError) {
            try folder.settle()
            _ = try folder.names()
        } catch {
            return halt(by: error, telling: &intake)
        }
        stop?.end(telling: &intake)
        stop = nil
        mayBringMore = true
    }

    private func open(_ name: String, telling intake: inout Intake) {
        guard !unsettled.contains(where: { $0.file.name == name }) else { return }
        do throws(SpoolRefusal) {
            let file = try folder.open(name)
            current = SpoolReading(file, input: self.name + "/" + name, isCSV: isCSV)
        } catch {
            left.add(name, .refused(error), error.mayPassUnseen ? nil : folder.stamp(of: name), &intake)
        }
    }

    private func read(_ reading: SpoolReading, into intake: inout Intake) throws(Failure) {
        switch try reading.lines.read(into: &intake) {
        case .bytes:
            reading.hasBegun = true
            return
        case .nothingNow: return
        case .end where !reading.lines.hasRest:
            reading.mark = intake.taken
            unsettled.append(reading)
            if unsettled.count >= group { try intake.commit() }
        case .end: left.add(reading.file.name, .refused(.unfinished), reading.file.stamp, &intake)
        case .cutShort: left.add(reading.file.name, .cutShort, reading.file.stamp, &intake)
        case .failed(let failure): left.add(reading.file.name, .failed(failure), reading.file.stamp, &intake)
        case .refused(let error):
            // Read anew again and again, its first lines would fill the store with repeats.
            let isLater = follows && error.mayPass && !reading.hasBegun
            left.add(
                reading.file.name,
                .unread(error, isLater: isLater),
                isLater ? nil : reading.file.stamp,
                &intake
            )
        }
        current = nil
    }

    func settle(with intake: inout Intake) throws(Failure) {
        let done = unsettled.prefix { $0.mark <= intake.answered }
        guard !done.isEmpty else { return }
        unsettled.removeFirst(done.count)
        try intake.synchronizeReceipts()
        for reading in done { remove(reading.file, telling: &intake) }
        do { try folder.settle() } catch { halt(by: error, telling: &intake) }
    }

    private func remove(_ file: SpoolFile, telling intake: inout Intake) {
        do throws(IOError) {
            switch try folder.remove(file) {
            case .removed:
                left.forget(file.name)
                mayBringMore = mayBringMore || !follows
            case .replaced:
                due.append(file.name)
                // It may be back under another name, where its own was taken.
                mayBringMore = true
            case .changed:
                if left.add(file.name, .changed, file.stamp, &intake) { due.append(file.name) }
            }
        } catch {
            left.add(file.name, .notRemoved(error), file.stamp, &intake)
        }
    }
}

extension SpoolRefusal {
    /// Whether it may end without a change of the file: its writer closes it, its mode is put right.
    fileprivate var mayPassUnseen: Bool {
        switch self {
        case .beingWritten, .io: true
        default: false
        }
    }
}

/// A file of a spool folder being read, or read.
final class SpoolReading {
    let file: SpoolFile
    var lines: ReportLines
    /// Lines that the intake had taken when this file was read to its end.
    var mark = 0
    /// Whether something of it was read.
    var hasBegun = false

    init(_ file: SpoolFile, input: String, isCSV: Bool) {
        self.file = file
        lines = ReportLines(FileDescriptor(borrowing: file.descriptor), input: input, isCSV: isCSV)
    }
}
