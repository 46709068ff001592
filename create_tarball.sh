#!/bin/sh
# Packs the files you hand in into handin.tar, beside this script. Needs no build and no network.
#
#     ./create_tarball.sh
#
# The same files always give the same bytes.

set -eu
LC_ALL=C
export LC_ALL
unset CDPATH TAR_OPTIONS POSIXLY_CORRECT 2>/dev/null || true

# What is handed in, below Sources/.
files="MyTorch/AutogradEngine.swift
MyTorch/NN/Functional.swift
MyTorch/NN/Modules/Activation.swift
MyTorch/NN/Modules/Linear.swift
MyTorch/NN/Modules/Loss.swift
MyTorch/Utils.swift"

# Parts that only practice asks for: without them nothing is missing.
practice="MSELoss.forward maxBackward outerBackward sumBackward"

die() {
  printf 'create_tarball: %s\n' "$1" >&2
  exit 1
}

here=$(cd "$(dirname "$0")" && pwd) || die "cannot enter the folder of this script"
sources="$here/Sources"
target="$here/handin.tar"
[ -d "$sources/MyTorch" ] || die "there is no folder $sources/MyTorch. Keep this script in the homework's folder."

# Every file has to be there, and to hold something.
problems=0
for file in $files; do
  path="$sources/$file"
  if [ ! -e "$path" ]; then
    printf 'missing:  Sources/%s\n' "$file" >&2
    problems=1
  elif [ ! -f "$path" ] || [ ! -r "$path" ]; then
    printf 'not a readable file:  Sources/%s\n' "$file" >&2
    problems=1
  elif [ ! -s "$path" ]; then
    printf 'empty:  Sources/%s\n' "$file" >&2
    problems=1
  fi
done
[ "$problems" -eq 0 ] || die "nothing was packed. Put these files back (the handout has their stubs), then run this again."

# A copy with one date, one mode and plain contents; tar then has nothing left that could differ.
work=$(mktemp -d "${TMPDIR:-/tmp}/handin.XXXXXX") || die "cannot make a temporary folder"
trap 'rm -rf "$work"; rm -f "$target.part" 2>/dev/null' EXIT
trap 'exit 1' HUP INT TERM
for file in $files; do
  mkdir -p "$work/$(dirname "$file")"
  cat "$sources/$file" >"$work/$file"
  chmod 644 "$work/$file"
  TZ=UTC touch -t 202001010000 "$work/$file"
done

if tar --version 2>/dev/null | grep -q GNU; then
  owner="--owner=0 --group=0 --numeric-owner"
else
  owner="--uid 0 --gid 0 --numeric-owner"
fi
# shellcheck disable=SC2086 # the options and the names have no spaces
# Told apart from a full disk: nothing is written yet.
(: >"$target.part") 2>/dev/null || die "cannot write into $here. Is this folder read-only, or another user's? Nothing was packed."
(cd "$work" && tar --format ustar $owner -cf - $files) >"$target.part" || die "tar failed; is the disk full?"
mv -f "$target.part" "$target" || die "cannot write $target"

size=$(wc -c <"$target" | tr -d ' ')
if command -v sha256sum >/dev/null 2>&1; then
  checksum=$(sha256sum <"$target" | cut -d ' ' -f 1)
elif command -v shasum >/dev/null 2>&1; then
  checksum=$(shasum -a 256 <"$target" | cut -d ' ' -f 1)
else
  checksum=
fi
printf 'packed into %s (%d bytes%s):\n' "$target" "$size" "${checksum:+, SHA-256 $checksum}"
for file in $files; do
  printf '  %6d lines  %s\n' "$(wc -l <"$sources/$file")" "$file"
done
for file in $files; do
  stubs=0
  for part in $(sed -n 's/^[^/]*notImplemented("\([A-Za-z.]*\)".*/\1/p' "$sources/$file"); do
    case " $practice " in *" $part "*) ;; *) stubs=$((stubs + 1)) ;; esac
  done
  [ "$stubs" -eq 0 ] || printf 'note:  Sources/%s still has %d of the parts to write\n' "$file" "$stubs"
done

# Files of your own are not graded: say so now, not after the deadline.
find "$sources/MyTorch" -type f ! -name '.*' ! -name '*~' | sort | while IFS= read -r path; do
  file=${path#"$sources/"}
  case "
$files
" in
    *"
$file
"*) continue ;;
  esac
  printf 'warning:  Sources/%s is not one of the files of the homework and is not packed\n' "$file" >&2
  case $file in
    *.swift)
      printf '          what the six files use of it will not compile when they are graded: move it into one of them\n' >&2
      ;;
  esac
done
printf 'Next: hand in handin.tar. To see its score first: swift run autograder\n'
