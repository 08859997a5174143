#!/bin/sh
# backup.sh          dumps when the newest dump is BACKUP_EVERY_HOURS old, and looks again every minute
# backup.sh once     dumps now
# backup.sh health   ends with 0 while the newest dump is as new as it should be
# PGHOST, PGUSER and PGDATABASE say of what; PGPASSWORD_FILE names the file of the password. A dump older than BACKUP_KEEP_DAYS is
# deleted when a newer one was made, so that the last one always stays.
set -eu
umask 077
folder=${BACKUP_DIR:?is missing}
every_min=$((${BACKUP_EVERY_HOURS:-24} * 60))
keep_min=$((${BACKUP_KEEP_DAYS:-30} * 24 * 60))
late_min=60

is_younger() {
  find "$folder" -maxdepth 1 -name 'rainstorm-*.dump' -mmin "-$1" | grep -q .
}

dump() {
  PGPASSWORD=$(cat "${PGPASSWORD_FILE:?is missing}")
  export PGPASSWORD
  target="$folder/rainstorm-$(date -u +%Y%m%dT%H%M%SZ).dump"
  rm -f "$folder"/*.part
  # Read back before it counts: what pg_restore cannot list is no backup.
  pg_dump --format=custom --file="$target.part" && pg_restore --list "$target.part" >/dev/null || return 1
  mv "$target.part" "$target"
  find "$folder" -maxdepth 1 -name 'rainstorm-*.dump' -mmin "+$keep_min" -delete
  echo "dumped into $target"
}

case ${1:-schedule} in
  health) is_younger $((every_min + late_min)) ;;
  once) dump ;;
  schedule)
    trap 'exit 0' TERM INT
    while :; do
      is_younger "$every_min" || dump || echo 'the dump failed; it is tried again in a minute' >&2
      sleep 60 &
      wait $!
    done
    ;;
  *)
    echo "There is no \"$1\"; there is schedule, once, health." >&2
    exit 2
    ;;
esac
