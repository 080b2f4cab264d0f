"""What keeps the replica back, out of what Litestream and the stores say of it: the things that somebody can mend."""

from enum import StrEnum


class ReplicaFault(StrEnum):
    """The ends of the words' names in `locales`."""

    PROGRAM = "program"
    OCCUPIED = "occupied"
    HOST = "host"
    KEYS = "keys"
    BUCKET = "bucket"
    ROOM = "room"
    DENIED = "denied"
    UNREACHED = "unreached"
    CRASHED = "crashed"
    UNKNOWN = "unknown"


SIGNS_OF = {  # the first that fits: what is said of an address holds names of others
    ReplicaFault.PROGRAM: ("it is not installed",),
    ReplicaFault.OCCUPIED: ("holds another database",),
    ReplicaFault.HOST: ("host key mismatch", "invalid host key"),
    ReplicaFault.KEYS: (
        "unable to authenticate",
        "sftp key path",
        "get credentials",
        "invalidaccesskeyid",
        "signaturedoesnotmatch",
        "accessdenied",
        "expiredtoken",
        "statuscode: 401",
        "statuscode: 403",
    ),
    ReplicaFault.BUCKET: ("nosuchbucket", "invalidbucketname"),
    ReplicaFault.ROOM: ("no space left", "quota", "ssh_fx_failure", "storagefull", "statuscode: 507", "file too large"),
    ReplicaFault.DENIED: ("permission denied", "ssh_fx_permission_denied", "read-only file", "cannot make", "mkdir "),
    ReplicaFault.UNREACHED: (
        "connection refused",
        "connection reset",
        "connection lost",
        "connection closed",
        "broken pipe",
        "no such host",
        "no route to host",
        "network is unreachable",
        "timeout",
        "timed out",
        "deadline exceeded",
        "dial tcp",
        "request send failed",
        "x509",
        "eof",
    ),
    ReplicaFault.CRASHED: ("ended with code", "cannot be started", "does not answer"),
}


def fault_of(said: str) -> ReplicaFault:
    """Of a complaint in their words."""
    said = said.casefold()
    return next(
        (fault for fault, signs in SIGNS_OF.items() if any(each in said for each in signs)), ReplicaFault.UNKNOWN
    )
