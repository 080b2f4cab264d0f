# The bot in a container: dependencies by hash, no pip and no compiler in what runs, not root, nothing to write but /data
# and /tmp. `docker build .` makes it.

FROM debian:bookworm-slim AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends binutils python3 python3-pip python3-venv
RUN python3 -m venv --without-pip /opt/venv
COPY requirements.lock requirements-replica.lock /build/
RUN pip3 --python /opt/venv/bin/python install --no-cache-dir --no-compile --no-deps --only-binary :all: \
        --require-hashes --requirement /build/requirements.lock --requirement /build/requirements-replica.lock
# Words of two languages are read, holidays of one country are asked for, pictures of one kind are drawn, and no debugger
# is there to read symbols.
RUN find /opt/venv -path '*/babel/locale-data/*.dat' ! -name 'root.dat' ! -name 'ru*.dat' ! -name 'en*.dat' -delete \
    && find /opt/venv -path '*/holidays/locale/*' -name '*.mo' ! -path '*/ru/*' ! -path '*/en*/*' -delete \
    && find /opt/venv -path '*/holidays/locale/*' -name '*.po' -delete \
    && rm -rf /opt/venv/lib/python3*/site-packages/lxml/includes /opt/venv/lib/python3*/site-packages/PIL/_avif.*.so \
        /opt/venv/lib/python3*/site-packages/pillow.libs/libavif-*.so* \
    && find /opt/venv -name '*.so*' -exec strip --strip-unneeded {} +
COPY bot /app/bot
COPY handlers /app/handlers
COPY locales /app/locales
COPY resolutions /app/resolutions
COPY storage /app/storage
# What a running bot loads is compiled here, as it cannot be where the root file system is read-only.
RUN cd /app && /opt/venv/bin/python -c "import bot.cli.online, bot.cli.report_process, bot.documents.sandboxed, \
        bot.documents.resolution, bot.cli.roster_process, bot.cli.letter_process, bot.domain.messages.workdays, holidays"

# What Python needs to run, and nothing to install or build anything with, nor to become somebody else by: no apt, no dpkg,
# no perl, no setuid.
FROM debian:bookworm-slim AS root
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates python3 \
    && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin resolution-bot \
    && install --directory --owner 10001 --group 10001 --mode 0700 /data \
    && rm -rf /etc/apt /etc/cron* /etc/dpkg /usr/bin/apt* /usr/bin/dpkg* /usr/bin/perl* /usr/lib/apt /usr/lib/dpkg \
        /usr/lib/*-linux-gnu/gconv /usr/lib/*-linux-gnu/libapt-* /usr/lib/*-linux-gnu/perl* \
        /usr/lib/python3*/idlelib /usr/lib/python3*/lib2to3 /usr/lib/python3*/pydoc_data /usr/lib/python3*/test \
        /usr/share/bash-completion /usr/share/bug /usr/share/doc /usr/share/info /usr/share/locale /usr/share/man \
        /usr/share/perl* /usr/share/zoneinfo /var/cache/* /var/lib/apt /var/lib/dpkg /var/log/* \
    && find / -xdev -type f -perm /6000 -exec chmod a-s {} +

FROM scratch
COPY --from=root / /
COPY --from=root --chown=10001:10001 /data /data
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
WORKDIR /app
# What SQLite sorts, and writes anew after an erasure, may be as large as the database: /tmp lies in memory.
ENV DATABASE_PATH=/data/bot.sqlite3 BACKUP_DIR=/data/backups HEALTH_PORT=8081 LOG_FORMAT=json SQLITE_TMPDIR=/data \
    PATH=/opt/venv/bin:/usr/bin:/bin PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
# A bot that upgrades a large database answers only after minutes, and is not to be taken for a dead one meanwhile.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30m --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:%s/healthz' % os.environ['HEALTH_PORT'], timeout=8)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
