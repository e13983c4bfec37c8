import Glibc
import PosixIO
import Testing

struct WorkerThreadTests {
    @Test func `what runs apart runs in another thread and is waited for`() {
        let own = pthread_self()
        var threads: [Bool] = []
        var sum = 0
        for number in 1...100 {
            WorkerThread.runApart {
                threads.append(pthread_equal(pthread_self(), own) != 0)
                sum += number
            }
        }
        #expect(sum == 5_050)
        #expect(threads.count == 100 && !threads.contains(true))
    }
}
