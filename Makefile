# Two commands do everything: `make run` and `make test`.
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up
WITHOUT_DISPLAY := Dateline needs a display to open its window, and there is none here. \
For a picture: make setup && $(BIN)/dateline sample sample.dateline && $(BIN)/dateline snapshot sample.dateline window.png

# `make run` without a display: one sentence, exit code 1, nothing installed. (make itself ends with 2 whenever a
# recipe fails; asked only whether `run` is up to date, it answers no, which is 1.)
ifeq ($(MAKECMDGOALS)$(shell uname -s)$(DISPLAY)$(WAYLAND_DISPLAY),runLinux)
$(info $(WITHOUT_DISPLAY))
MAKEFLAGS += -q
endif

.PHONY: setup run test slow lint check bench translations lock clean
.DEFAULT_GOAL := run

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml .ci/setup
	@bash .ci/setup $(VENV)
	@touch $(STAMP)

run: $(STAMP)
	@$(BIN)/dateline open --sample

test: $(STAMP)
	@$(BIN)/python tests/offline.py $(BIN)/python -m pytest $(PYTEST)

# What takes minutes: texts of a megabyte, every pattern on its worst input, imports of hundreds of files.
slow: $(STAMP)
	@$(BIN)/python tests/offline.py $(BIN)/python -m pytest -m slow $(PYTEST)

lint: $(STAMP)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint test

bench: $(STAMP)
	@$(BIN)/python -m pytest tests/benchmarks --benchmark-only --benchmark-columns=median,iqr,rounds

# Give translators every text of today, and compile what they wrote (Qt Linguist opens the .ts files).
translations: $(STAMP)
	@$(BIN)/python tests/translating.py

# Renew the lock after a change of dependencies (needs uv).
lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-annotate -o requirements.lock

clean:
	rm -rf $(VENV) dist build
