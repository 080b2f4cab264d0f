"""The number of this version: the newest in CHANGELOG.md."""

VERSION = "0.3.0"
