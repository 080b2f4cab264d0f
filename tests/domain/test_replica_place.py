"""Where the replica lies: what is an address, and what of it may be shown."""

from pathlib import Path

import pytest

from bot.domain.replica import ReplicaPlace, is_replica_url


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        ("file:/mnt/replica", True),
        ("file:///mnt/replica", True),
        ("file:replica", True),
        ("s3://bucket/bot?endpoint=http://store:9000&region=local", True),
        ("sftp://bot@host:2222/replica", True),
        ("sftp://host/replica", False),
        ("s3:///bot", False),
        ("file:", False),
        ("file:///", False),
        ("https://host/replica", False),
        ("/mnt/replica", False),
        ("s3://bucket/$BOT_TOKEN", False),
        ('s3://bucket/"', False),
    ],
)
def test_what_an_address_is(url: str, *, fits: bool) -> None:
    """A folder, a bucket, or a machine and whose account there; nothing that Litestream's settings would read anew."""
    assert is_replica_url(url) is fits


def test_no_secret_is_shown() -> None:
    """Neither in what people read, nor in what is written of it, nor in what Litestream says of it."""
    place = ReplicaPlace("sftp://bot:hid%40den@host/replica", "the-key", "the-secret")
    assert place.shown == "sftp://host/replica"
    assert place.folder is None
    said = place.without_secrets("cannot open sftp://bot:hid%40den@host/replica: hid@den, the-key, the-secret")
    for each in (said, repr(place), place.shown):
        assert not {word for word in ("hid%40den", "hid@den", "the-key", "the-secret") if word in each}


@pytest.mark.parametrize("url", ["file:/mnt/replica", "file:///mnt/replica"])
def test_a_folder_is_one_however_it_is_written(url: str) -> None:
    """With one stroke or three."""
    assert ReplicaPlace(url).folder == Path("/mnt/replica")
    assert ReplicaPlace(url).shown == "/mnt/replica"
