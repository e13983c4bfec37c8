import NightDesk
import PosixIO
import Testing

/// The two ways between the threads.
struct CrossingTests {
    private func isAwake(_ descriptor: Int32) throws -> Bool {
        let files = [(descriptor: descriptor, interest: Poll.Interest.readable)]
        return try Poll.wait(for: files, timeoutMilliseconds: 0) == [.readable]
    }

    @Test func `only the newest value is kept, and it is taken once`() throws {
        let newest = try Newest<Int>()
        #expect(newest.take() == nil)
        for value in 1...3 { newest.put(value) }
        #expect(newest.take() == 3)
        #expect(newest.take() == nil)
    }

    @Test func `a value wakes, and taking it lets sleep again`() throws {
        let newest = try Newest<Int>()
        #expect(try !isAwake(newest.wakeDescriptor))
        newest.put(1)
        newest.put(2)
        #expect(try isAwake(newest.wakeDescriptor))
        _ = newest.take()
        #expect(try !isAwake(newest.wakeDescriptor))
    }

    @Test func `requests are kept in order, and taken once`() throws {
        let mailbox = try Mailbox<Int>()
        #expect(mailbox.takeAll().isEmpty)
        for value in 1...5 { mailbox.send(value) }
        #expect(mailbox.takeAll() == [1, 2, 3, 4, 5])
        #expect(mailbox.takeAll().isEmpty)
    }

    @Test func `a request wakes, and taking it lets sleep again`() throws {
        let mailbox = try Mailbox<Int>()
        #expect(try !isAwake(mailbox.wakeDescriptor))
        mailbox.send(1)
        #expect(try isAwake(mailbox.wakeDescriptor))
        _ = mailbox.takeAll()
        #expect(try !isAwake(mailbox.wakeDescriptor))
    }

    @Test func `more requests than the pipe holds are all kept, and nobody waits`() throws {
        let mailbox = try Mailbox<Int>()
        for value in 0..<70_000 { mailbox.send(value) }
        #expect(mailbox.takeAll() == Array(0..<70_000))
    }

    @Test func `what one thread sends another takes`() throws {
        let mailbox = try Mailbox<Int>()
        let thread = try WorkerThread { for value in 0..<1_000 { mailbox.send(value) } }
        var taken: [Int] = []
        while taken.count < 1_000 {
            let files = [(descriptor: mailbox.wakeDescriptor, interest: Poll.Interest.readable)]
            guard try Poll.wait(for: files, timeoutMilliseconds: 20_000) != [[]] else { break }
            taken += mailbox.takeAll()
        }
        thread.join()
        #expect(taken == Array(0..<1_000))
    }
}
