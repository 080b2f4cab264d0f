"""What is wrong with a file, as a code and its arguments: the words for it live in the locales."""


class DocumentError(Exception):
    """A file as a whole cannot be read; `str()` is plain English, meant for the command line."""

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments

    def __str__(self) -> str:
        sentence = self.code.replace("_", " ")
        details = ", ".join(f"{name} {_shown(value)}" for name, value in self.arguments.items())
        return f"{sentence}: {details}" if details else sentence


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, (list, tuple)):
        return ", ".join(_shown(each) for each in value)
    return str(value)
