# shellcheck shell=bash
# Sourced by run.sh, tidy.sh, bench/run.sh and examples/quickstart.sh: the Debian packages that sw
# needs, and a function that installs those of them that are not there.

# shellcheck disable=SC2034  # used by those who source this
sw_build_packages=(g++ cmake ninja-build ccache pkg-config libcli11-dev libfmt-dev
  libtomlplusplus-dev libsqlitecpp-dev libsqlite3-dev libutf8proc-dev nlohmann-json3-dev
  libsodium-dev libcsv-dev libpugixml-dev libzip-dev libxlsxwriter-dev)
# shellcheck disable=SC2034
sw_fault_packages=(python3 faketime bindfs util-linux)
# shellcheck disable=SC2034
sw_fuzz_packages=(clang-14 libclang-rt-14-dev)
# shellcheck disable=SC2034
sw_test_packages=(python3 git sqlite3 doctest-dev faketime bindfs)

# ccache needs a folder that it can write to, also where HOME is not one.
if [[ -z ${CCACHE_DIR:-} && ! -w ${HOME:-/nowhere} ]]; then
  CCACHE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/build/ccache
  export CCACHE_DIR
fi

# sw_install PACKAGE…: asks nothing; touches the network only where something is missing.
sw_install() {
  command -v dpkg-query >/dev/null || return 0 # not Debian: CMake will name what is missing
  local package missing=() apt=(apt-get -q -o DPkg::Lock::Timeout=300)
  for package; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  echo "Installing Debian packages: ${missing[*]}"
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "Not root and no sudo. As root, run: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo "${as_root[@]}")
  fi
  "${as_root[@]}" "${apt[@]}" update &&
    "${as_root[@]}" "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}
