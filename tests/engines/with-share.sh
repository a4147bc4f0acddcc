#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
# SPDX-License-Identifier: MIT
#
# with-share.sh COMMAND...: runs COMMAND with a Samba server of its own whose shares are mounted twice, as two PCs
# would; in a network namespace that has only loopback, all files in a folder of its own. Nothing of it is left.
#   LP_SHARE_A, LP_SHARE_B     the share as the two PCs see it
#   LP_SHARE_READONLY          the same share, on which nobody may write
#   LP_SHARE_SMALL             a share of six megabytes; empty where no loop device can be mounted
#   LP_SHARE_DISK              the share's folder on the server's disk
#   LP_SHARE_CONTROL           a program: freeze, thaw, kill, start (the server)
# The mounts are those of smbnetfs, a client on FUSE: it works where the kernel has no SMB client.
set -u
PATH=$PATH:/usr/sbin:/sbin
for tool in smbd smbpasswd smbnetfs fusermount3 ip nsenter pgrep mkfs.ext4; do
    command -v "$tool" >/dev/null || { echo "SKIP   : $tool is not installed"; exit 0; }
done
[ "$(id -u)" -eq 0 ] || { echo "SKIP   : a file server and its mounts need root"; exit 0; }
[ -e /dev/fuse ] || { echo "SKIP   : this system has no /dev/fuse"; exit 0; }

place=$(mktemp -d -t share.XXXXXX)
namespace=lp-${place##*.}
mkdir -p "$place"/{share,small,pcA,pcB,.smb} "$place"/server/{private,lock,state,cache,pid,ncalrpc,log}
server_configuration() {
    cat <<C
[global]
  workgroup = LP
  server role = standalone server
  security = user
  map to guest = Never
  interfaces = 127.0.0.1/8
  bind interfaces only = yes
  smb ports = 445
  disable netbios = yes
  load printers = no
  printcap name = /dev/null
  disable spoolss = yes
  private dir = $place/server/private
  lock directory = $place/server/lock
  state directory = $place/server/state
  cache directory = $place/server/cache
  pid directory = $place/server/pid
  ncalrpc dir = $place/server/ncalrpc
  log file = $place/server/log/%m.log
  passdb backend = tdbsam:$place/server/private/passdb.tdb
  server min protocol = SMB2_10
  unix extensions = no
  case sensitive = no
  preserve case = yes
  oplocks = yes
  smb2 leases = yes
[lp]
  path = $place/share
  read only = no
  valid users = root
[lpro]
  path = $place/share
  read only = yes
  valid users = root
[lpsmall]
  path = $place/small
  read only = no
  valid users = root
C
}
server_configuration >"$place/smb.conf"
printf 'auth "127.0.0.1" "root" "pw"\n' >"$place/.smb/smbnetfs.auth"
printf 'host 127.0.0.1 visible=true\n' >"$place/.smb/smbnetfs.host"
printf 'show_$_shares "false"\nshow_hidden_hosts "true"\nlog_file "%s/smbnetfs.log"\nuser_rights "0600"\ninclude "smbnetfs.auth"\ninclude "smbnetfs.host"\n' \
    "$place" >"$place/.smb/smbnetfs.conf"
printf '[global]\n client min protocol = SMB2\n client max protocol = SMB3\n name resolve order = host\n private dir = %s\n lock directory = %s\n' \
    "$place/server/private" "$place/server/lock" >"$place/.smb/smb.conf"
chmod 600 "$place"/.smb/*

stop() {
    "$place/control" thaw
    for pc in pcA pcB; do fusermount3 -u -z "$place/$pc" 2>/dev/null; done
    for file in "$place"/pcA.pid "$place"/pcB.pid; do [ -e "$file" ] && kill "$(cat "$file")" 2>/dev/null; done
    "$place/control" kill
    helpers=$(pgrep -f -- "--configfile=$place/smb.conf") && kill -KILL $helpers # the server's own, which it does not take along
    mountpoint -q "$place/small" && umount "$place/small"
    ip netns del "$namespace" 2>/dev/null
    rm -rf "$place"
}
cat >"$place/control" <<C
#!/bin/bash
# freeze, thaw, kill or start the server, and only this one
family() { for p in "\$@"; do echo "\$p"; family \$(pgrep -P "\$p"); done; }
server=\$(cat "$place/server.pid" 2>/dev/null)
case \$1 in
    freeze) [ -n "\$server" ] && kill -STOP \$(family "\$server") ;;
    thaw) [ -n "\$server" ] && kill -CONT \$(family "\$server") 2>/dev/null ;;
    kill) [ -n "\$server" ] && kill -KILL \$(family "\$server") 2>/dev/null; rm -f "$place/server.pid" ;;
    start)
        nsenter --net=/run/netns/$namespace smbd -F --no-process-group -s "$place/smb.conf" >/dev/null 2>&1 &
        echo \$! >"$place/server.pid"
        for _ in \$(seq 100); do nsenter --net=/run/netns/$namespace bash -c '</dev/tcp/127.0.0.1/445' 2>/dev/null && exit 0; sleep 0.1; done
        exit 1 ;;
esac
exit 0
C
chmod 755 "$place/control"
trap stop EXIT

printf 'pw\npw\n' | smbpasswd -c "$place/smb.conf" -s -a root >/dev/null 2>&1 || { echo "SKIP   : the server's user could not be made"; exit 0; }
ip netns add "$namespace" 2>/dev/null && ip netns exec "$namespace" ip link set lo up || { echo "SKIP   : no network namespace can be made here"; exit 0; }
export LP_SHARE_SMALL=
if dd if=/dev/zero of="$place/small.img" bs=1M count=6 status=none && mkfs.ext4 -q -O ^has_journal "$place/small.img" 2>/dev/null &&
    mount -o loop "$place/small.img" "$place/small" 2>/dev/null; then
    rm -rf "$place/small/lost+found"
    small=yes
fi
"$place/control" start || { echo "SKIP   : the file server did not start"; exit 0; }

# mount_pc PC: the server's shares under $place/PC
mount_pc() {
    HOME=$place nsenter --net=/run/netns/"$namespace" smbnetfs -f "$place/$1" -o config="$place/.smb/smbnetfs.conf" >/dev/null 2>&1 &
    echo $! >"$place/$1.pid"
    for _ in $(seq 100); do ls "$place/$1/127.0.0.1/lp" >/dev/null 2>&1 && return 0; sleep 0.1; done
    echo "SKIP   : the share could not be mounted"
    exit 0
}
mount_pc pcA
mount_pc pcB
export LP_SHARE_A=$place/pcA/127.0.0.1/lp LP_SHARE_B=$place/pcB/127.0.0.1/lp LP_SHARE_READONLY=$place/pcB/127.0.0.1/lpro
[ "${small:-}" ] && LP_SHARE_SMALL=$place/pcA/127.0.0.1/lpsmall
export LP_SHARE_DISK=$place/share LP_SHARE_CONTROL=$place/control
"$@"
