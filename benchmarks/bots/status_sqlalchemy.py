"""The status bot as it is usually written: aiogram, a session for each update, SQLAlchemy on aiosqlite.

`orm` or `core` as its argument. It keeps none of our promises: no inbox, no order within a chat. It is given the
best of what such bots use: WAL with `synchronous=NORMAL`, a pool that waits instead of failing, a commit a press.
"""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, TelegramObject
from sqlalchemy import ForeignKey, event, insert, select, update
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, selectinload

SCHOOLS, TASKS, FIRST_CHAT = 559, 6, 100_000
LABELS = {"done": "✅ Выполнено", "in_progress": "🔄 В работе"}


class Base(DeclarativeBase):
    pass


class OrganisationRow(Base):
    __tablename__ = "organisations"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int] = mapped_column(unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    organisation: Mapped[OrganisationRow] = relationship()


class TaskRow(Base):
    __tablename__ = "tasks"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    title: Mapped[str]


class AssignmentRow(Base):
    __tablename__ = "assignments"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    status: Mapped[str] = mapped_column(default="no_reply")
    task: Mapped[TaskRow] = relationship()


class ReplyRow(Base):
    __tablename__ = "replies"
    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    status: Mapped[str]
    created_at: Mapped[datetime]


class AnswerData(CallbackData, prefix="a"):
    assignment: int
    status: str


@dataclass
class ShownTask:
    """What the screen after a press needs; `following` is the next unanswered assignment's id and number."""

    number: str
    title: str
    assignment: int
    status: str
    following: tuple[int, str] | None


class WithSession(BaseMiddleware):
    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        async with self._sessions() as session:
            data["session"] = session
            return await handler(event, data)


async def answer_orm(query: CallbackQuery, callback_data: AnswerData, session: AsyncSession) -> None:
    found = select(User).where(User.telegram_id == query.from_user.id).options(selectinload(User.organisation))
    user = (await session.execute(found)).scalar_one()
    assignment = await session.get(AssignmentRow, callback_data.assignment, options=[selectinload(AssignmentRow.task)])
    if assignment is None or assignment.organisation_id != user.organisation_id:
        await query.answer("Это задание не ваше")
        return
    assignment.status = callback_data.status
    reply = ReplyRow(
        assignment_id=assignment.id, author_id=user.id, status=callback_data.status, created_at=datetime.now(UTC)
    )
    session.add(reply)
    await session.commit()
    others = select(AssignmentRow).where(
        AssignmentRow.organisation_id == user.organisation_id, AssignmentRow.status == "no_reply"
    )
    following = (await session.execute(others.options(selectinload(AssignmentRow.task)).limit(1))).scalar_one_or_none()
    after = (following.id, following.task.number) if following else None
    await show(query, ShownTask(assignment.task.number, assignment.task.title, assignment.id, assignment.status, after))


async def answer_core(query: CallbackQuery, callback_data: AnswerData, session: AsyncSession) -> None:
    user = (
        await session.execute(select(User.id, User.organisation_id).where(User.telegram_id == query.from_user.id))
    ).one()
    assignment = (
        await session.execute(
            select(AssignmentRow.id, AssignmentRow.organisation_id, TaskRow.number, TaskRow.title)
            .join(TaskRow, TaskRow.id == AssignmentRow.task_id)
            .where(AssignmentRow.id == callback_data.assignment)
        )
    ).one_or_none()
    if assignment is None or assignment.organisation_id != user.organisation_id:
        await query.answer("Это задание не ваше")
        return
    status = callback_data.status
    await session.execute(
        update(AssignmentRow.__table__).where(AssignmentRow.__table__.c.id == assignment.id).values(status=status)
    )
    row = {"assignment_id": assignment.id, "author_id": user.id, "status": status, "created_at": datetime.now(UTC)}
    await session.execute(insert(ReplyRow.__table__).values(row))
    await session.commit()
    following = (
        await session.execute(
            select(AssignmentRow.id, TaskRow.number)
            .join(TaskRow, TaskRow.id == AssignmentRow.task_id)
            .where(AssignmentRow.organisation_id == user.organisation_id, AssignmentRow.status == "no_reply")
            .limit(1)
        )
    ).one_or_none()
    after = (following.id, following.number) if following else None
    await show(query, ShownTask(assignment.number, assignment.title, assignment.id, status, after))


async def show(query: CallbackQuery, shown: ShownTask) -> None:
    rows = [[InlineKeyboardButton(text="⬅️ Назад", callback_data=f"c:{shown.assignment}")]]
    if shown.following:
        target, number = shown.following
        rows.insert(0, [InlineKeyboardButton(text=f"➡️ Следующая: {number}", callback_data=f"c:{target}")])
    text = (
        f"<b>Задача {shown.number}: {LABELS[shown.status]}</b>\n{shown.title}\n\n"
        "Ответ записан. Можно добавить пояснение или подтверждающий файл: пришлите его сообщением."
    )
    assert isinstance(query.message, Message)
    await query.message.edit_text(text, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
    await query.answer()


async def prepared() -> AsyncEngine:
    engine = create_async_engine(f"sqlite+aiosqlite:///{os.environ['DATABASE_PATH']}", pool_timeout=300)

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _: Any) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "busy_timeout = 60000"):
            connection.execute(f"PRAGMA {pragma}")

    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with async_sessionmaker(engine)() as session:
        session.add_all(TaskRow(id=i, number=f"5.{i}", title="Условия для развития ВСОКО") for i in range(1, TASKS + 1))
        for i in range(SCHOOLS):
            session.add(OrganisationRow(id=i + 1, name=f"МБОУ «СОШ № {i}»"))
            session.add(User(telegram_id=FIRST_CHAT + i, organisation_id=i + 1))
        await session.flush()
        for i in range(SCHOOLS):
            session.add_all(
                AssignmentRow(id=i * TASKS + task, task_id=task, organisation_id=i + 1) for task in range(1, TASKS + 1)
            )
        await session.commit()
    return engine


async def main() -> None:
    dispatcher = Dispatcher()
    dispatcher.update.middleware(WithSession(async_sessionmaker(await prepared(), expire_on_commit=False)))
    dispatcher.callback_query.register(
        {"orm": answer_orm, "core": answer_core}[sys.argv[1]], AnswerData.filter(F.assignment > 0)
    )
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(
        os.environ["BOT_TOKEN"], session=AiohttpSession(api=server), default=DefaultBotProperties(parse_mode="HTML")
    )
    await dispatcher.start_polling(bot)


asyncio.run(main())
