# Two commands: `make site` builds the site, `make test` tests everything. `make help` lists the rest.
# Paths reach the shell through the environment, so that spaces and quotes in them do no harm.

.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help site serve check test nightly bench lint format docs lock clean

CONTENT ?= content
OUTPUT ?= output
PYTHON ?=
ARGS ?=
SIZES ?=
export CONTENT OUTPUT PYTHON SIZES

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
# A virtual environment knows its own path: a moved clone needs a new one.
HERE := $(shell pwd | cksum | cut -d ' ' -f 1)
VENV := .venv/.made-$(HERE)
SITE := .venv/.site
TEST := .venv/.test
BENCH := .venv/.bench
PLUGINS := .venv/.plugins

help:  ## 列出全部命令
	@echo '用法：make 命令 [CONTENT=内容文件夹] [OUTPUT=输出文件夹]'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1 \2/p' Makefile | while read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

site: $(SITE)  ## 准备环境并建站：CONTENT 到 OUTPUT
	@$(BIN)/bangban build --content "$$CONTENT" --output "$$OUTPUT"

serve: $(SITE)  ## 建站并实时预览
	@$(BIN)/bangban serve --content "$$CONTENT"

test: $(TEST) lint  ## 准备测试环境并运行全部检查与测试
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.browser.phones.prepare
	@$(BIN)/python -m tests.readers.prepare
	@$(BIN)/python -m tests.form_editors.prepare
	@$(BIN)/python -m tests.stores.prepare
	@$(BIN)/python -m pytest -n 3 --dist worksteal --durations 10 $(ARGS)

check: $(TEST) lint  ## 改一步查一步：写法、类型、结构和单元测试，约两分钟
	@$(BIN)/python -m pytest -n 3 --dist worksteal --durations 10 tests/test_*.py tests/bangban tests/bench $(ARGS)

nightly: $(TEST) $(PLUGINS)  ## 在各种旧浏览器里看全部页面；用更多的随机改动考验增量构建，约需一夜
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.browser.phones.prepare --all
	@$(BIN)/python -m tests.stores.prepare
	@$(BIN)/python -m pytest -n 2 -m nightly $(ARGS)
	@$(BIN)/python -m pytest -n 2 --hypothesis-profile nightly --timeout 86400 -o faulthandler_timeout=90000 \
	  tests/site/test_incremental_laws.py tests/site/test_clock_laws.py tests/site/test_clock_edits.py \
	  tests/site/test_no_tracebacks.py $(ARGS)

bench: $(BENCH)  ## 与同类程序比速度，结果写入 bench/RESULTS.md
	@$(BIN)/python -m bench $$SIZES

lint: $(TEST)  ## 检查代码格式、写法与类型
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary

format: $(TEST)  ## 整理代码格式
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format .

docs: $(TEST)  ## 按程序里的说明重写手册的表
	@$(BIN)/python -m tests.handbook_tables
	@$(BIN)/python -m tests.code_table
	@$(BIN)/python -m tests.settings_table

lock: $(VENV)  ## 重新锁定 requirements 中的版本
	@$(PIP) --require-hashes --requirement requirements/lock.txt
	@for name in site test store bench plugins lock; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
	    --no-header --no-emit-index-url "requirements/$$name.in" --output-file "requirements/$$name.txt" || exit 1; \
	done

clean:  ## 删除环境、输出和缓存
	@rm -rf .venv output gallery build dist .bangban .bangban-* manifest.sha256* .pytest_cache .ruff_cache .hypothesis .mypy_cache plugins/*.egg-info
	@find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV):
	@echo '==> 新建 Python 环境 .venv'
	@python=$$(sh requirements/python.sh) && "$$python" -m venv --clear .venv
	@touch $@

$(SITE): $(VENV) requirements/site.txt pyproject.toml
	@echo '==> 安装建站所需的程序'
	@$(PIP) --require-hashes --requirement requirements/site.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q plugins
	@touch $@

$(TEST): $(SITE) requirements/test.txt
	@echo '==> 安装测试所需的程序'
	@$(PIP) --require-hashes --requirement requirements/test.txt
	@$(BIN)/python -m tests.markdown_suite
	@touch $@

$(PLUGINS): $(SITE) requirements/plugins.txt
	@echo '==> 安装别人的 Pelican 插件'
	@$(PIP) --require-hashes --target .venv/plugins --upgrade --requirement requirements/plugins.txt
	@touch $@

$(BENCH): $(SITE) requirements/bench.txt
	@echo '==> 安装比较速度所需的程序'
	@$(PIP) --require-hashes --requirement requirements/bench.txt
	@touch $@
