import PosixIO

ProcessExit.exit(Program.run(Array(CommandLine.arguments.dropFirst())))
