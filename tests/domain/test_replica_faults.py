"""What Litestream 0.5.17 and the stores say, word for word, and what it means."""

import pytest

from bot.domain.replica_faults import ReplicaFault, fault_of

SAID = {
    "ssh: handshake failed: ssh: host key mismatch": ReplicaFault.HOST,
    "ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey]": ReplicaFault.KEYS,
    "sftp: cannot read sftp key path: open /nowhere: no such file or directory": ReplicaFault.KEYS,
    "sftp: cannot parse sftp key path: ssh: this private key is passphrase protected": ReplicaFault.KEYS,
    "cannot calc restore plan: dial tcp 127.0.0.1:2298: connect: connection refused": ReplicaFault.UNREACHED,
    "dial tcp: lookup no.such.host.invalid on 10.255.255.53:53: no such host": ReplicaFault.UNREACHED,
    "timeout: no answer within 20 seconds": ReplicaFault.UNREACHED,
    "TimeoutError": ReplicaFault.UNREACHED,
    'write ltx file: sftp: "Failure" (SSH_FX_FAILURE)': ReplicaFault.ROOM,
    "write ltx file: write /full/ltx/0/1-1.ltx.tmp: no space left on device": ReplicaFault.ROOM,
    'write ltx file: sftp: cannot make parent snapshot directory "/proc/x/ltx/0"': ReplicaFault.DENIED,
    "write ltx file: mkdir /proc/x: no such file or directory": ReplicaFault.DENIED,
    "write ltx file: open /mnt/replica/ltx/0/1-1.ltx.tmp: permission denied": ReplicaFault.DENIED,
    "ListObjectsV2, https response error StatusCode: 404, NoSuchBucket: The specified bucket": ReplicaFault.BUCKET,
    "ListObjectsV2, https response error StatusCode: 403, api error InvalidAccessKeyId": ReplicaFault.KEYS,
    "get identity: get credentials: failed to refresh cached credentials": ReplicaFault.KEYS,
    "it is not installed: make install-replica": ReplicaFault.PROGRAM,
    "/mnt/replica holds another database: restore that one first": ReplicaFault.OCCUPIED,
    "ended with code 1": ReplicaFault.CRASHED,
    "UnixClientConnectorError": ReplicaFault.UNKNOWN,
}


@pytest.mark.parametrize(("said", "fault"), SAID.items())
def test_a_complaint_is_known_by_what_mends_it(said: str, fault: ReplicaFault) -> None:
    """Whoever holds the server reads what to do; what nobody knows leads to the log."""
    assert fault_of(said) is fault
