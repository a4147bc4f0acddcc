#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# with-printer.sh COMMAND...: runs COMMAND with a print server and IPP printers of its own, on loopback and a
# socket in a folder of its own; nothing of them is left afterwards.
#   queue OFFICE: an A4 printer that prints on one side; queue DUPLEX: one that prints on both
#   queue ASLEEP: one that is switched off, though its queue takes pages
#   LP_SPOOL_OFFICE, LP_SPOOL_DUPLEX: the folders in which the printers keep what arrives
set -u
for tool in cupsd ippeveprinter lpadmin lpstat dbus-daemon; do
    PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || { echo "SKIP   : $tool is not installed"; exit 0; }
done
[ "$(id -u)" -eq 0 ] || { echo "SKIP   : a print server needs root"; exit 0; }
getent group lp >/dev/null && getent group lpadmin >/dev/null || { echo "SKIP   : the groups lp and lpadmin are missing"; exit 0; }

place=$(mktemp -d -t printers.XXXXXX)
chmod 755 "$place"
mkdir -p "$place"/{run,spool/tmp,cache,log,etc/ppd,OFFICE,DUPLEX,ASLEEP}
chown -R root:lp "$place"
chmod 710 "$place/spool"
chmod 1770 "$place/spool/tmp"
cat >"$place/etc/cupsd.conf" <<C
LogLevel warn
Listen $place/run/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
C
cat >"$place/etc/cups-files.conf" <<C
ServerRoot $place/etc
StateDir $place/run
CacheDir $place/cache
RequestRoot $place/spool
TempDir $place/spool/tmp
AccessLog $place/log/access_log
ErrorLog $place/log/error_log
PageLog $place/log/page_log
Sandboxing relaxed
User lp
Group lp
SystemGroup root lpadmin
C
started=()
/usr/sbin/cupsd -f -c "$place/etc/cupsd.conf" -s "$place/etc/cups-files.conf" 2>/dev/null &
started+=($!)
{ read -r bus; read -r bus_process; } < <(dbus-daemon --session --fork --print-address=1 --print-pid=1 2>/dev/null)
started+=("$bus_process")
stop() {
    kill "${started[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$place"
}
trap stop EXIT

# free_port: one that nobody listens on now
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
# printer QUEUE OPTION...: a printer and its queue
printer() {
    local queue=$1 port
    shift
    port=$(free_port)
    DBUS_SYSTEM_BUS_ADDRESS=$bus ippeveprinter -k -r off -d "$place/$queue" -n localhost -p "$port" \
        -f application/pdf,image/pwg-raster,image/jpeg "$@" "Test printer $queue" >"$place/log/$queue.log" 2>&1 &
    started+=($!)
    for _ in $(seq 100); do
        CUPS_SERVER=$place/run/cups.sock lpstat -r 2>/dev/null | grep -q "is running" &&
            ipptool -q "ipp://localhost:$port/ipp/print" get-printer-attributes.test 2>/dev/null && break
        sleep 0.1
    done
    CUPS_SERVER=$place/run/cups.sock lpadmin -p "$queue" -E -v "ipp://localhost:$port/ipp/print" -m everywhere 2>/dev/null ||
        { echo "SKIP   : the queue $queue could not be made"; exit 0; }
}
export CUPS_SERVER=$place/run/cups.sock
printer OFFICE
printer DUPLEX -2
printer ASLEEP
kill "${started[-1]}"; wait "${started[-1]}" 2>/dev/null; unset 'started[-1]' # its queue goes on taking pages
lpadmin -d OFFICE
export LP_SPOOL_OFFICE=$place/OFFICE LP_SPOOL_DUPLEX=$place/DUPLEX
"$@"
