# `make help` lists what there is. Everything is installed into .venv, from the lock files alone: `--no-deps`, as they
# name all there is, and pip asked for extras (`coverage[toml]`) would look at what was released since and refuse it.

PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
BIN := .venv/bin
LOCK = .venv-tools/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement

.PHONY: help install install-dev install-replica demo run check test test-long golden format lock pictures report-pages docs audit image-trial release clean
.DEFAULT_GOAL := help

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

# A service runs as somebody who may write nothing here: what it would compile at each start is compiled now.
install: .venv/.runtime ## make .venv with all that the bot needs
	@$(BIN)/python -m compileall -q bot handlers storage

install-dev: .venv/.dev ## the same with all that its tests need, too; make test does it by itself

install-replica: .venv/.runtime ## Litestream into .venv, for REPLICA_URL and its tests
	$(PIP_INSTALL) requirements-replica.lock

demo: .venv/.runtime ## the bot with no token and no network: a page with phones
	$(BIN)/python -m bot demo

run: .venv/.runtime ## the bot in Telegram; needs BOT_TOKEN in .env
	$(BIN)/python -m bot run

check: .venv/.dev ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: check ## check, then all tests with branch coverage
	$(BIN)/python -m pytest --numprocesses 3 --dist worksteal --cov

test-long: .venv/.dev ## what takes too long for each change: more seeds, a thousand examples of each property
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal --timeout 3600 -m "long or hypothesis" \
		--hypothesis-profile long

golden: .venv/.dev ## write anew what people read (tests/golden), to be looked at in the diff
	rm -f tests/golden/*/*.txt
	GOLDEN=write $(BIN)/python -m pytest tests/golden

format: .venv/.dev ## put the code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv-tools/.done ## resolve the lock files anew
	$(LOCK) pyproject.toml --output-file requirements.lock
	$(LOCK) pyproject.toml --group dev --output-file requirements-dev.lock
	$(LOCK) --group replica --output-file requirements-replica.lock
	$(LOCK) --group docs --output-file requirements-docs.lock
	$(LOCK) --group tools --output-file requirements-tools.lock

pictures: .venv/.dev ## make the pictures of README and the guides from the demo; needs Chromium
	$(BIN)/python -m scripts.pictures

report-pages: .venv/.dev ## make a page of each file of a report for README; needs LibreOffice and poppler
	$(BIN)/python -m scripts.report_pages

docs: .venv-docs/.done ## make the site of all pages, site/index.html; a broken link is an error
	.venv-docs/bin/python -m sphinx -q -W --keep-going -c docs . site

audit: .venv-tools/.done ## ask whether a weakness is known of a locked version; needs PyPI itself, or OSV
	@.venv-tools/bin/python -m scripts.audit

image-trial: .venv/.dev ## make the container image and try it beside the emulator; needs docker or podman
	@$(BIN)/python -m scripts.image_trial

release: .venv/.dev .venv-docs/.done .venv-tools/.done ## go through what is due before a release; writes dist/
	$(BIN)/python -m scripts.release

clean: ## remove .venv and what tools leave behind
	rm -rf .venv .venv-docs .venv-tools dist site .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; PYTHON=/path/to/python names one."; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.runtime: .venv/bin/python requirements.lock
	@echo 'Installing into .venv, a minute or two.'
	$(PIP_INSTALL) requirements.lock
	@touch $@

.venv/.dev: .venv/bin/python requirements-dev.lock
	$(PIP_INSTALL) requirements-dev.lock
	@touch $@ .venv/.runtime

# What is only for the pages or for releases has an environment of its own, from a lock file of its own.
.venv-%/.done: requirements-%.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; PYTHON=/path/to/python names one."; exit 1; }
	$(PYTHON) -m venv .venv-$*
	.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement $<
	@touch $@
