#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# with-syncthing.sh COMMAND...: runs COMMAND with a folder that two Syncthing instances carry between two places, on
# loopback only, all in a folder of its own. Nothing of it is left afterwards.
#   LP_SHARE_A, LP_SHARE_B     the folder at both places
#   LP_SHARE_CONTROL           a program: pause, resume (the connection)
set -u
for tool in syncthing curl python3; do
    command -v "$tool" >/dev/null || { echo "SKIP   : $tool is not installed"; exit 0; }
done
place=$(mktemp -d -t syncthing.XXXXXX)
mkdir "$place/a" "$place/b"
export STNOUPGRADE=1 HOME=$place
for pc in a b; do syncthing generate --home="$place/home-$pc" --no-default-folder >/dev/null 2>&1 || { echo "SKIP   : Syncthing does not start here"; rm -rf "$place"; exit 0; }; done
python3 - "$place" <<'P'
import re, socket, sys
import xml.etree.ElementTree as ET
place = sys.argv[1]
sockets = [socket.socket() for _ in range(4)]
for s in sockets:
    s.bind(("127.0.0.1", 0))
ports = [s.getsockname()[1] for s in sockets]
trees = {pc: ET.parse(f"{place}/home-{pc}/config.xml") for pc in "ab"}
own = {}
for pc, tree in trees.items():
    own[pc] = tree.getroot().find("device").get("id")
for number, pc in enumerate("ab"):
    root = trees[pc].getroot()
    options = root.find("options")
    wanted = {"listenAddress": f"tcp://127.0.0.1:{ports[number]}", "urAccepted": "-1", "autoUpgradeIntervalH": "0", "stunKeepaliveStartS": "0",
              "reconnectionIntervalS": "2"}
    for name in ("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled", "startBrowser", "announceLANAddresses"):
        wanted[name] = "false"
    for name, value in wanted.items():
        for old in options.findall(name):
            options.remove(old)
        ET.SubElement(options, name).text = value
    for device in root.findall("device"):
        root.remove(device)
    for index, other in enumerate("ab"):
        device = ET.SubElement(root, "device", id=own[other], name=other)
        ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{ports[index]}"
    folder = ET.SubElement(root, "folder", id="lp", label="lp", path=f"{place}/{pc}", type="sendreceive", rescanIntervalS="3600",
                           fsWatcherEnabled="true", fsWatcherDelayS="1", ignorePerms="true")
    for other in "ab":
        ET.SubElement(folder, "device", id=own[other])
    ET.SubElement(folder, "minDiskFree", unit="%").text = "0"
    ET.SubElement(folder, "maxConflicts").text = "10"
    gui = root.find("gui")
    gui.find("address").text = f"127.0.0.1:{ports[2 + number]}"
    gui.find("apikey").text = "tests"
    trees[pc].write(f"{place}/home-{pc}/config.xml")
    open(f"{place}/port-{pc}", "w").write(str(ports[2 + number]))
P
started=()
stop() {
    kill "${started[@]}" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$place"
}
trap stop EXIT
for pc in a b; do
    syncthing serve --home="$place/home-$pc" --no-browser --no-restart --no-upgrade >"$place/log-$pc" 2>&1 &
    started+=($!)
done
cat >"$place/control" <<C
#!/bin/bash
for pc in a b; do curl -sf -X POST -H "X-API-Key: tests" "http://127.0.0.1:\$(cat $place/port-\$pc)/rest/system/\$1" || exit 1; done
C
chmod 755 "$place/control"
connected() { curl -sf -H "X-API-Key: tests" "http://127.0.0.1:$(cat "$place/port-$1")/rest/system/connections" | grep -q '"connected": true'; }
for _ in $(seq 300); do connected a && connected b && break; sleep 0.1; done
connected a && connected b || { echo "SKIP   : the two Syncthing instances did not meet"; exit 0; }
export LP_SHARE_A=$place/a LP_SHARE_B=$place/b LP_SHARE_CONTROL=$place/control
"$@"
