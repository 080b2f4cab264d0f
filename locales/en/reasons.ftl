## Why the machine would not read or write: after a colon, without a full stop

machine-missing = there is no such file or folder
machine-no-folder = a part of the path is a file, not a folder
machine-folder = this is a folder, and a file is needed
machine-forbidden = there is no right to
machine-read-only = this disk can only be read
machine-full = the disk is full
machine-big = the file came out larger than is allowed here
machine-unfit = this is not an ordinary file
machine-long = the name is too long
machine-loop = links in the path go round in a circle
machine-taken = the name is already taken here
machine-busy = another program is using the file
machine-closed = the file does not open, check the path and the rights
machine-broken = the disk has an error
machine-many = too many files are open
machine-memory = there is not enough memory
machine-port = the port is already taken
machine-address = this machine has no such address
unknown-failure = error { $number } of the system
halted = The command has stopped: { $reason }.
halted-at-file = The command has stopped at the file { $file }: { $reason }.
