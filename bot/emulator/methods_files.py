"""Photos and documents: in by multipart or by a file id, out by getFile."""

from bot.emulator.backend import Backend, method, open_chat
from bot.emulator.errors import bad_request
from bot.emulator.images import image_size
from bot.emulator.incoming import document_fields, photo_fields
from bot.emulator.outgoing import caption_fields, send
from bot.emulator.params import Params, Upload
from bot.emulator.world import Json, StoredFile

PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
_SIDES = 10_000
_RATIO = 20
_ATTACHED = "attach://"


@method("sendPhoto")
def send_photo(backend: Backend, params: Params) -> Json:
    return _send_media(backend, params, "photo")


@method("sendDocument")
def send_document(backend: Backend, params: Params) -> Json:
    return _send_media(backend, params, "document")


def _send_media(backend: Backend, params: Params, kind: str) -> Json:
    chat = open_chat(backend, params)
    caption = caption_fields(params)
    file = file_of(backend, params, kind, params.text(kind), params.files.get(kind))
    return send(backend, params, media_fields(file) | caption, chat).json


def media_fields(file: StoredFile) -> Json:
    return photo_fields(file) if file.kind == "photo" else document_fields(file)


def file_of(backend: Backend, params: Params, kind: str, given: str, upload: Upload | None) -> StoredFile:
    """The file a parameter means: uploaded under its own name, attached under another, or sent before."""
    if given.startswith(_ATTACHED):
        upload = params.files.get(given.removeprefix(_ATTACHED))
    if upload:
        return _uploaded(backend, kind, upload)
    if not given or given.startswith(_ATTACHED):
        raise bad_request(f"there is no {kind} in the request")
    if given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = backend.world.files.get(given)
    if file is None:
        raise bad_request("wrong remote file identifier specified: Wrong character in the string")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _uploaded(backend: Backend, kind: str, upload: Upload) -> StoredFile:
    if not upload.content:
        raise bad_request("file must be non-empty")
    size = _photo_size(upload.content) if kind == "photo" else (0, 0)
    return backend.world.add_file(kind, upload.name, upload.content, size)


def _photo_size(content: bytes) -> tuple[int, int]:
    if len(content) > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    size = image_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if min(size) < 1 or sum(size) > _SIDES or max(size) > _RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


@method("getFile")
def getfile_of(backend: Backend, params: Params) -> Json:
    file = backend.world.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": file.path,
    }
