## Why the machine would not read or write: after a colon, without a full stop

reason-missing = there is no such file or folder
reason-no-folder = a part of the path is a file, not a folder
reason-folder = this is a folder, and a file is needed
reason-forbidden = there is no right to
reason-read-only = this disk can only be read
reason-full = the disk is full
reason-big = the file came out larger than is allowed here
reason-unfit = this is not an ordinary file
reason-long = the name is too long
reason-loop = links in the path go round in a circle
reason-taken = the name is already taken here
reason-busy = another program is using the file
reason-closed = the file does not open, check the path and the rights
reason-broken = the disk has an error
reason-many = too many files are open
reason-memory = there is not enough memory
reason-port = the port is already taken
reason-address = this machine has no such address
reason-number = error { $number } of the system
command-stopped = The command has stopped: { $reason }.
command-stopped-file = The command has stopped at the file { $file }: { $reason }.
