# shellcheck shell=bash
# Sourced by people.sh and services.sh: a command in a small workspace and in a large one, side by side.
# They set: sw, small and large (workspaces), what (begins the names of the results), here (this folder).

measure() { # NAME AIM COMMAND
  hyperfine -N -i --warmup 3 --runs 10 --export-json "$what-$1.json" \
    "$sw -C $small $3" "$sw -C $large $3" >/dev/null
  python3 "$here/table.py" --to-first "$what-$1.json" "$2"
}
