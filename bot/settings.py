"""Every option of the bot: read from the environment and `.env`; each is explained in `.env.example`."""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.domain.people.consent import Operator
from bot.domain.people.participants import Policy
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.people.terms import RetentionTerms
from bot.domain.replica import ReplicaPlace, is_replica_url
from bot.domain.work.report_layout import Letterhead, PageStyle

ENV_FILE = Path(".env")


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    bot_token: SecretStr | None = None
    organiser_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    database_path: Path = Path("data/bot.sqlite3")
    timezone: str = "Asia/Chita"
    locale: str = "ru"
    telegram_api_url: str | None = Field(default=None, repr=False)  # the addresses may hold passwords
    telegram_proxy: str | None = Field(default=None, repr=False)
    telegram_transport: Literal["pool", "aiohttp"] = "pool"
    webhook_url: str | None = Field(default=None, repr=False)
    webhook_secret: SecretStr | None = None
    webhook_host: str = "127.0.0.1"
    webhook_port: int = Field(default=8080, ge=1, le=65535)
    health_host: str = "127.0.0.1"
    health_port: int | None = Field(default=None, ge=1, le=65535)
    public_url: str | None = Field(default=None, repr=False)
    quiet_hours: str = "21:00-08:00"
    messages_per_second: float = Field(default=30, gt=0, le=1000)
    invitation_days: int = Field(default=30, ge=1, le=366)
    publish_bundled: bool = True
    operator_name: str = ""
    operator_contact: str = ""
    report_organisation: str = ""
    report_place: str = ""
    report_position: str = ""
    report_signer: str = ""
    report_executor: str = ""
    report_phone: str = ""
    report_margins: Annotated[tuple[int, int, int, int], NoDecode] = (30, 10, 20, 20)
    report_font_size: int = Field(default=14, ge=8, le=20)
    report_table_size: int = Field(default=11, ge=8, le=14)
    report_spacing: float = Field(default=1.15, ge=1, le=2)
    keep_messages_days: int = Field(default=365, ge=30, le=3660)
    keep_updates_days: int = Field(default=7, ge=2, le=366)
    keep_invitations_days: int = Field(default=90, ge=1, le=3660)
    keep_drafts_days: int = Field(default=180, ge=7, le=3660)
    keep_missed_days: int = Field(default=30, ge=1, le=366)
    keep_audit_days: int = Field(default=1096, ge=30, le=3660)
    backup_dir: Path | None = None
    replica_url: SecretStr | None = None
    replica_access_key: SecretStr | None = None
    replica_secret_key: SecretStr | None = None
    replica_key_file: Path | None = None
    replica_host_key: str = Field(default="", pattern=r"^[A-Za-z0-9@._+/= -]*$")
    undated_days: int = Field(default=60, ge=0, le=3660)
    keep_newcomers_days: int = Field(default=90, ge=14, le=3660)
    keep_opinions_days: int = Field(default=365, ge=90, le=3660)
    log_level: str = "INFO"
    log_format: Literal["text", "json"] = "text"

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        """As aiogram will check it, whose import would cost each command seconds."""
        if value is not None and not re.fullmatch(r"[0-9]+:\S+", value.get_secret_value()):
            raise ValueError("token")
        return value

    @field_validator("organiser_ids", mode="before")
    @classmethod
    def _ids(cls, value: Any) -> Any:
        """Between commas, as it is written; semicolons and blanks are taken, and `check` says what was read."""
        if isinstance(value, str):
            parts = re.split(r"[,;\s]+", value.strip(" ,;"))
            if any(not re.fullmatch(r"-?[0-9]+", part) for part in parts if part):  # int() would take 900_901 for one
                raise ValueError("ids")
            return frozenset(int(part) for part in parts if part)
        return value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (LookupError, OSError) as error:  # an unknown key is a KeyError; a folder's name an OSError
            raise ValueError("zone") from error
        return value

    @field_validator("locale")
    @classmethod
    def _locale(cls, value: str) -> str:
        if value not in {"ru", "en"}:
            raise ValueError("locale")
        return value

    @field_validator("quiet_hours")
    @classmethod
    def _quiet(cls, value: str) -> str:
        QuietHours.parse(value)
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        level = value.upper()
        if level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("level")
        return level

    @field_validator("telegram_api_url")
    @classmethod
    def _url(cls, value: str | None) -> str | None:
        if value is not None:
            url = urlsplit(value)
            if url.scheme not in {"http", "https"} or not url.hostname or url.port == 0:  # a port that is none raises
                raise ValueError("url")
        return value and value.rstrip("/")

    @field_validator("public_url")
    @classmethod
    def _public(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Whence the world comes to HEALTH_PORT, through a proxy that lets in nothing but /calendar."""
        if value is not None:
            url = urlsplit(value)
            if url.scheme not in {"http", "https"} or not url.hostname or not info.data.get("health_port"):
                raise ValueError("public")
        return value and value.rstrip("/")

    @field_validator("telegram_proxy")
    @classmethod
    def _proxy(cls, value: str | None) -> str | None:
        """As the library for proxies takes it, which would raise at the start; with it socks5 is what others call
        socks5h: the proxy looks names up.
        """
        if value is not None:
            url = urlsplit(value)
            if url.scheme not in {"http", "socks4", "socks5", "socks5h"} or not url.hostname or not url.port:
                raise ValueError("proxy")
            if not unquote(f"{url.username or ''}{url.password or ''}").isascii():  # what is sent to it can be no other
                raise ValueError("proxy")
            value = url._replace(scheme=url.scheme.removesuffix("h")).geturl()
        return value

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str | None, info: ValidationInfo) -> str | None:
        """Plain http:// only where the Bot API server stands on this machine: Telegram's own takes none."""
        if value is not None:
            url = urlsplit(value)
            schemes = {"https", "http"} if _on_loopback(info.data.get("telegram_api_url")) else {"https"}
            if url.scheme not in schemes or not url.hostname or url.port == 0:  # a port that is none raises
                raise ValueError("webhook")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
            raise ValueError("secret")
        return value

    @field_validator("replica_url")
    @classmethod
    def _replica(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not is_replica_url(value.get_secret_value()):
            raise ValueError("replica")
        return value

    @field_validator("report_margins", mode="before")
    @classmethod
    def _margins(cls, value: Any) -> Any:
        """Millimetres: left, right, top, bottom, as GOST writes them."""
        if isinstance(value, str):
            value = tuple(int(part) for part in value.split("/"))
        if any(not 5 <= part <= 60 for part in value):  # noqa: PLR2004 - what a printer can do, and what leaves a page
            raise ValueError("margins")
        return value

    @property
    def letterhead(self) -> Letterhead:
        return Letterhead(
            self.report_organisation,
            self.report_place,
            self.report_position,
            self.report_signer,
            self.report_executor,
            self.report_phone,
            PageStyle(
                margins=self.report_margins,
                size=self.report_font_size,
                table_size=self.report_table_size,
                spacing=self.report_spacing,
            ),
        )

    @property
    def replica(self) -> ReplicaPlace | None:
        return self.replica_at(self.replica_url.get_secret_value()) if self.replica_url else None

    def replica_at(self, url: str) -> ReplicaPlace:
        """At another address, opened by the same keys."""
        access, secret = self.replica_access_key, self.replica_secret_key
        return ReplicaPlace(
            url,
            access.get_secret_value() if access else "",
            secret.get_secret_value() if secret else "",
            str(self.replica_key_file.absolute()) if self.replica_key_file else "",
            self.replica_host_key,
        )

    @property
    def policy(self) -> Policy:
        return Policy(
            self.organiser_ids,
            self.locale,
            self.timezone,
            QuietHours.parse(self.quiet_hours),
            self.terms,
            Operator(self.operator_name.strip(), self.operator_contact.strip()),
            self.messages_per_second,
        )

    @property
    def terms(self) -> RetentionTerms:
        return RetentionTerms(
            messages=self.keep_messages_days,
            updates=self.keep_updates_days,
            invitations=self.keep_invitations_days,
            drafts=self.keep_drafts_days,
            missed=self.keep_missed_days,
            audit=self.keep_audit_days,
            newcomers=self.keep_newcomers_days,
            opinions=self.keep_opinions_days,
        )


class BotSettings(Settings):
    """For the commands that speak to Telegram: the token is required."""

    bot_token: SecretStr


class _Spoken(BaseSettings):
    """Nothing but the language: for what is said before all else is known to be in order."""

    model_config = Settings.model_config
    locale: Literal["ru", "en"] = "ru"


def spoken_locale() -> str:
    """The first language where none is set that there is."""
    try:
        return _Spoken().locale
    except (ValidationError, UnicodeDecodeError):
        return "ru"


def _on_loopback(url: str | None) -> bool:
    host = urlsplit(url or "").hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def wrong_options(error: ValidationError) -> list[str]:
    """The options, as they stand in `.env`, whose values cannot be used; "missing-token" where there is none."""
    names = {
        "missing-token" if problem["type"] == "missing" else str(problem["loc"][0]).upper(): None
        for problem in error.errors()
    }
    return list(names)
