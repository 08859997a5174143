#!/bin/sh
# backup.sh          dumps when the newest dump is BACKUP_EVERY_HOURS old, and looks again every minute
# backup.sh once     dumps now
# backup.sh read F   writes the dump F to standard output, decrypted where it is encrypted
# backup.sh health   ends with 0 while the newest dump is as new as it should be
# PGHOST, PGUSER and PGDATABASE say of what; PGPASSWORD_FILE names the file of the password. With BACKUP_KEY_FILE, a file with at least 32
# characters, dumps are encrypted. A dump older than BACKUP_KEEP_DAYS is deleted when a newer one was made, so that the last one always
# stays. The role may create databases: each dump is restored into one of its own before it counts.
set -eu
umask 077
folder=${BACKUP_DIR:?is missing}
every_min=$((${BACKUP_EVERY_HOURS:-24} * 60))
keep_min=$((${BACKUP_KEEP_DAYS:-30} * 24 * 60))
late_min=60
scratch=${PGDATABASE:-rainstorm}_backup_check

is_younger() {
  find "$folder" -maxdepth 1 \( -name 'rainstorm-*.dump' -o -name 'rainstorm-*.dump.enc' \) -mmin "-$1" | grep -q .
}

use_password() {
  PGPASSWORD=$(cat "${PGPASSWORD_FILE:?is missing}")
  export PGPASSWORD
}

cipher() {
  openssl enc "$@" -aes-256-cbc -pbkdf2 -iter 600000 -pass "file:$BACKUP_KEY_FILE"
}

read_dump() {
  case $1 in
    *.enc | *.enc.part) cipher -d -in "$1" ;;
    *) cat "$1" ;;
  esac
}

# The restored audit chain has as many rows as its head says, and ends with the hash of the head.
CHAIN="SELECT
  (SELECT count(*) FROM audit_entries) = audit_seq
  AND coalesce((SELECT hash FROM audit_entries ORDER BY seq DESC LIMIT 1), audit_hash) = audit_hash
FROM chain_head"

restores() {
  export PGOPTIONS='-c client_min_messages=warning'
  dropdb --if-exists --force "$scratch" && createdb --template=template0 "$scratch" || return 1
  verdict=1
  if read_dump "$1" | pg_restore --exit-on-error --no-owner --dbname="$scratch" &&
    [ "$(psql --no-psqlrc --tuples-only --no-align --dbname="$scratch" --command="$CHAIN")" = t ]; then
    verdict=0
  fi
  dropdb --if-exists --force "$scratch" || return 1
  return $verdict
}

dump() {
  use_password
  target="$folder/rainstorm-$(date -u +%Y%m%dT%H%M%SZ).dump"
  rm -f "$folder"/*.part
  if [ -n "${BACKUP_KEY_FILE:-}" ]; then
    [ "$(wc -c <"$BACKUP_KEY_FILE")" -ge 32 ] || { echo 'BACKUP_KEY_FILE has fewer than 32 characters' >&2; return 1; }
    target="$target.enc"
    pg_dump --format=custom | cipher -out "$target.part" || return 1
  else
    pg_dump --format=custom --file="$target.part" || return 1
  fi
  restores "$target.part" || { echo 'the dump could not be restored' >&2; return 1; }
  mv "$target.part" "$target"
  find "$folder" -maxdepth 1 \( -name 'rainstorm-*.dump' -o -name 'rainstorm-*.dump.enc' \) -mmin "+$keep_min" -delete
  echo "dumped into $target, and restored it for a trial"
}

case ${1:-schedule} in
  health) is_younger $((every_min + late_min)) ;;
  once) dump ;;
  read) read_dump "${2:?names the dump}" ;;
  schedule)
    trap 'exit 0' TERM INT
    while :; do
      is_younger "$every_min" || dump || echo 'the dump failed; it is tried again in a minute' >&2
      sleep 60 &
      wait $!
    done
    ;;
  *)
    echo "There is no \"$1\"; there is schedule, once, read, health." >&2
    exit 2
    ;;
esac
