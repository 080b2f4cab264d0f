"""What can be refused to a person. One error handler turns each into words."""


class RefusedError(Exception):
    """The request cannot be met; nothing was changed. `code` names a text in locales, `arguments` fill it."""

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class NotAllowedError(RefusedError):
    """Not theirs to see or do: said without telling whether the thing exists."""

    def __init__(self) -> None:
        super().__init__("refused-not-allowed")


class StaleError(RefusedError):
    """The button or link speaks of something that is no more or has changed."""

    def __init__(self) -> None:
        super().__init__("refused-stale")


class BadInputError(RefusedError):
    """What was typed cannot be used; the text says what to type instead. The question stays open."""
