class DatabaseRefusedError(Exception):
    """The file cannot serve as the bot's database.

    `code` is one of newer, corrupt, foreign, in_use, unwritable; the words for it live in locales.
    """

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments
