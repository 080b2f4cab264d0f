"""What a message says, as a hash: by it an edit that changes nothing is known."""

from hashlib import sha256

from aiogram.types import Message


def hash_of(message: Message) -> str:
    """Of its words and of the file that came with them."""
    photo = message.photo[-1].file_unique_id if message.photo else ""
    document = message.document.file_unique_id if message.document else ""
    said = "\0".join([message.text or message.caption or "", photo, document])
    return sha256(said.encode(errors="ignore")).hexdigest()[:16]
