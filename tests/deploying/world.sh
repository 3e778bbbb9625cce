# What the internet would be to the machine of the test: names, a certificate authority, the mail server of the teams.
# Arguments: the folder of the project, the folder of the test.
set -eux
project=$1 test=$2
for service in nginx postfix opendkim postgresql unattended-upgrades; do systemctl stop "$service" || true; done

cat > /etc/dnsmasq.conf <<'END'
no-resolv
no-hosts
listen-address=127.0.0.1
bind-interfaces
address=/1712.be/127.0.0.1
address=/post.1712.be/127.0.0.2
mx-host=teams.1712.be,post.1712.be,10
conf-dir=/etc/dnsmasq.d,*.conf
END
echo 'nameserver 127.0.0.1' > /etc/resolv.conf
systemctl restart dnsmasq

mkdir -p "$test/mail"
systemd-run --unit=mailbox /usr/bin/node "$project/tests/deploying/mailbox.js" 127.0.0.2 "$test/mail"

cd "$test"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
  -keyout authority.key -out authority.pem
cat > authority.json <<END
{ "pebble": { "listenAddress": "127.0.0.1:14000", "managementListenAddress": "127.0.0.1:15000",
  "certificate": "$test/authority.pem", "privateKey": "$test/authority.key", "httpPort": 80, "tlsPort": 443 } }
END
systemd-run --unit=authority --setenv=PEBBLE_VA_NOSLEEP=1 --setenv=PEBBLE_WFE_NONCEREJECT=0 \
  pebble -config "$test/authority.json" -dnsserver 127.0.0.1:53
mkdir -p /etc/letsencrypt
printf 'server = https://127.0.0.1:14000/dir\nno-verify-ssl = True\n' > /etc/letsencrypt/cli.ini
until curl -fsSk https://127.0.0.1:15000/roots/0 -o /usr/local/share/ca-certificates/authority.crt; do sleep 1; done
update-ca-certificates
