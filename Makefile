# Every command there is. `make demo` and `make test` install what is missing, and are quick where nothing is.
#
#   make demo [RASTER=file.tif]   a land-use map of a generated landscape, or of your own imagery
#   make test | lint              all tests, side by side | all checks that need no test
#   make test-dev                 those that need no QGIS: engine, trainer, scripts (test-engine, -jobs, -maps and -trainer are parts)
#   make fuzz                     10,000 examples of each fuzz test; make test tries 200
#   make test-qgis                those of them that run in QGIS; TESTS="tests/plugin/test_provider.py" chooses
#   make test-qgis344             the same on QGIS 3.44, in a Debian 13 made for it (root; 2.5 GB, once)
#   make test-qt6                 those that need no QGIS, on Qt 6, and every use of Qt against Qt 6's own types
#   make zip                      build/landchip-VERSION.zip, for QGIS's plugin manager
#   make qgis                     QGIS with the plugin, in a profile of its own
#   make bench [ONLY=loop]        docs/performance.json and .md
#   make gpu-check [ONLY=county]  all that is promised of a GPU, on one: docs/performance.md; GPU_PYTHON chooses the Python
#   make cluster | cluster-stop   a Spark master, two workers, a Connect server and an S3 store on 127.0.0.1 | ends these
#   make demo-cluster             the quilt on such a cluster, from QGIS, beside the same map made here
#   make cluster-bundle           what a job takes to a cluster, in build/cluster: code, executors' environment, entry
#   make test-spark               the tests that need the cluster
#   make screenshots              the guide's pictures, from a real QGIS on a virtual screen
#   make trainer                  the trainer's Python, in .venv/dev: docs/trainer.md
#   make default-model            trains and exports the model that comes with the plugin
#   make translations             brings the .ts files up to the code: docs/translating.md
#   make docs                     these pages as a site: build/docs/index.html
#   make lock                     renews the hashed lists of packages
#   make clean                    removes all that these made

PYTHON ?= /usr/bin/python3
RASTER ?=
ONLY ?=
VARIANT ?= auto
TESTS ?= tests/plugin tests/e2e

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
ENGINE := .venv/engine/bin/python
DEV := .venv/dev/bin/python
LINT := .venv/lint/bin/python
QGIS := .venv/qgis/bin/python
CLUSTER := .venv/cluster/bin/python
QT6 := .venv/qt6/bin/python
GPU_PYTHON ?= $(DEV)
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
NO_QGIS := $(wildcard tests/test_*.py) tests/engine tests/remote tests/scripts tests/trainer
ENGINE_FILES := $(wildcard tests/engine/test_*.py)
ENGINE_FOLDERS := $(sort $(dir $(wildcard tests/engine/*/test_*.py)))
JOB_FOLDERS := $(addprefix tests/engine/,$(addsuffix /,catalog cli click job tiles))
ON_QGIS = QT_QPA_PLATFORM=offscreen $(QGIS) -m pytest
APART = PYTEST_XDIST_WORKER=$@
ON_QT6 := QT_QPA_PLATFORM=offscreen $(QT6) -m pytest --noconftest -p tests.qt6.stand_in tests/qt6 tests/plugin
FRESH := requirements/dev.txt requirements/trainer.txt requirements/torch-cpu.txt

export LANDCHIP_ENGINE_PYTHON ?= $(CURDIR)/$(ENGINE)
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: demo test fuzz test-engine test-jobs test-maps test-trainer test-dev test-plugin test-e2e test-qgis test-qgis344 test-qt6 lint translations docs zip qgis bench gpu-check screenshots trainer default-model lock clean cluster cluster-stop demo-cluster cluster-bundle test-spark system engine
.DELETE_ON_ERROR:

demo: system engine
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m scripts.demo $(if $(RASTER),"$(RASTER)")

# The environments are made at the same time, and so run the parts: none writes where another reads. They share the
# cores, so that threads which wait for each other in torch would only take time from the other parts.
test: system
	@$(MAKE) --no-print-directory --jobs=4 --output-sync=target engine .venv/dev/ready .venv/qgis/ready .venv/qt6/ready .venv/cluster/ready
	@OMP_NUM_THREADS=1 $(PYTHON) -m scripts.side_by_side test-e2e test-plugin test-engine test-jobs test-maps test-trainer test-spark test-qt6

test-engine: .venv/dev/ready
	$(DEV) -m pytest -o cache_dir=.pytest_cache/$@ $(ENGINE_FILES)

test-jobs: .venv/dev/ready
	$(DEV) -m pytest -o cache_dir=.pytest_cache/$@ $(JOB_FOLDERS)

test-maps: .venv/dev/ready
	$(DEV) -m pytest -o cache_dir=.pytest_cache/$@ $(wildcard tests/test_*.py) $(filter-out $(JOB_FOLDERS),$(ENGINE_FOLDERS)) tests/remote tests/scripts

test-trainer: .venv/dev/ready
	$(DEV) -m pytest -o cache_dir=.pytest_cache/$@ tests/trainer

test-spark: .venv/cluster/ready
	$(CLUSTER) -m pytest -o cache_dir=.pytest_cache/$@ tests/spark

test-dev: .venv/dev/ready
	$(DEV) -m pytest $(NO_QGIS)

fuzz: .venv/dev/ready
	LANDCHIP_FUZZ=10000 $(DEV) -m pytest -o cache_dir=.pytest_cache/$@ $(wildcard tests/engine/test_fuzz_*.py tests/engine/*/test_fuzz_*.py)

# The variable gives pytest-qgis's settings a folder of their own; both parts start a QGIS at the same time.
test-plugin: system engine .venv/qgis/ready
	$(APART) $(ON_QGIS) -o cache_dir=.pytest_cache/$@ tests/plugin

test-e2e: system engine .venv/qgis/ready .venv/cluster/ready
	$(APART) $(ON_QGIS) -o cache_dir=.pytest_cache/$@ tests/e2e

test-qgis: system engine .venv/qgis/ready
	$(ON_QGIS) $(TESTS)

test-qt6: .venv/qt6/ready
	$(ON_QT6)

test-qgis344: system
	$(PYTHON) -m scripts.qgis344 $(TESTS)

lint: .venv/lint/ready
	$(LINT) -m ruff check .
	$(LINT) -m ruff format --check .
	$(LINT) -m mypy
	$(LINT) -m scripts.check_qt6
	$(LINT) -m scripts.checks.threads
	$(LINT) -m scripts.i18n.translations --check
	$(LINT) -m pytest -q tests/test_layers.py
	.venv/lint/bin/hadolint scripts/cluster/Dockerfile

zip: system
	$(PYTHON) -m scripts.make_zip

qgis: system engine
	$(PYTHON) -m scripts.make_zip --install build/qgis/profiles/landchip
	qgis --profiles-path build/qgis --profile landchip

bench: .venv/dev/ready
	$(DEV) -m scripts.bench $(ONLY)

gpu-check: $(if $(filter $(DEV),$(GPU_PYTHON)),.venv/dev/ready)
	$(GPU_PYTHON) -m scripts.gpu_check $(ONLY)

cluster: .venv/cluster/ready
	$(CLUSTER) -m scripts.cluster start

demo-cluster: system engine .venv/cluster/ready
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m scripts.demo.on_cluster

cluster-stop:
	$(PYTHON) -m scripts.cluster stop

cluster-bundle: .venv/cluster/ready
	$(CLUSTER) -m scripts.cluster.bundle

screenshots: system .venv/dev/ready
	$(DEV) -m scripts.screenshots

trainer: .venv/dev/ready

default-model: .venv/dev/ready
	$(DEV) -m trainer.default_model

translations: system
	$(PYTHON) -m scripts.i18n.translations

docs: .venv/docs/ready
	.venv/docs/bin/python -m sphinx --quiet --fail-on-warning --keep-going -b html docs build/docs
	@echo build/docs/index.html

lock: .venv/lock/ready
	PATH="$(CURDIR)/.venv/lock/bin:$$PATH" $(PYTHON) scripts/lock.py $(UV_OPTIONS)

clean: cluster-stop
	test ! -e build/qgis344 || $(SUDO) rm -rf build/qgis344
	rm -rf build .venv .qgis-settings .pytest_cache .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Python itself, where there is none; QGIS 3.40 or newer, Xvfb and venv: all from the system's own packages.
system:
	@command -v $(PYTHON) >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -qq -y python3 >/dev/null; }
	@$(PYTHON) scripts/setup_system.py

# What a user gets, made by the plugin's own installer. It looks for itself whether there is anything to do, and refuses
# while another process does, so parts of a test that start at once take turns.
engine: | system
	@mkdir -p .venv
	@flock .venv/engine-turn env -u LANDCHIP_ENGINE_PYTHON $(PYTHON) -m plugin.client.environment --root .venv/engine --variant $(VARIANT)

# What a user gets, and the tools to work on it. Of torch the CPU build where it is to be had; where only CUDA's is, CUDA.
.venv/dev/ready: $(FRESH) | system
	rm -rf .venv/dev
	$(PYTHON) -m venv .venv/dev
	@$(DEV) $(PIP_INSTALL) -r requirements/torch-cpu.txt >/dev/null 2>&1 || true
	$(DEV) $(PIP_INSTALL) -r requirements/dev.txt -r requirements/trainer.txt
	$(DEV) -c "import torch" 2>/dev/null || $(DEV) $(PIP_INSTALL) -r requirements/trainer-cuda.txt
	touch $@

# The checkers and the types of QGIS and Qt: no QGIS, no torch.
.venv/lint/ready: requirements/lint.txt scripts/correct_stubs.py | system
	rm -rf .venv/lint
	$(PYTHON) -m venv .venv/lint
	$(LINT) $(PIP_INSTALL) -r $<
	$(LINT) scripts/correct_stubs.py
	touch $@

# The system's Python with QGIS in it, and pytest.
.venv/qgis/ready: requirements/qgis-tests.txt | system
	rm -rf .venv/qgis
	$(PYTHON) -m venv --system-site-packages .venv/qgis
	$(QGIS) $(PIP_INSTALL) -r $<
	touch $@

# Qt 6 without QGIS, which no package of QGIS for Qt 6 is at hand for.
.venv/qt6/ready: requirements/qt6-tests.txt | system
	rm -rf .venv/qt6
	$(PYTHON) -m venv .venv/qt6
	$(QT6) $(PIP_INSTALL) -r $<
	touch $@

# Spark and the engine's packages; the object store's packages are apart, in a folder of its own (pyproject.toml).
.venv/cluster/ready: requirements/cluster.txt requirements/object-store.txt | system
	rm -rf .venv/cluster
	$(PYTHON) -m venv .venv/cluster
	$(CLUSTER) $(PIP_INSTALL) -r requirements/cluster.txt
	$(PYTHON) -m venv .venv/cluster/object-store
	.venv/cluster/object-store/bin/python $(PIP_INSTALL) -r requirements/object-store.txt
	touch $@

.venv/docs/ready: requirements/docs.txt
	rm -rf .venv/docs
	$(PYTHON) -m venv .venv/docs
	.venv/docs/bin/python $(PIP_INSTALL) -r $<
	touch $@

.venv/lock/ready:
	$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --disable-pip-version-check uv
	touch $@
