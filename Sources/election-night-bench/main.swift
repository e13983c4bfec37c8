import PosixIO

ProcessExit.exit(BenchProgram.run(Array(CommandLine.arguments.dropFirst())))
