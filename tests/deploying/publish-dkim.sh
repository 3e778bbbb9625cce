# Puts the key that opendkim-genkey wrote into the names of the test, in its pieces.
set -eu
printf 'txt-record=site._domainkey.1712.be,%s\n' "$(grep -o '"[^"]*"' /etc/dkimkeys/site.txt | paste -sd,)" > /etc/dnsmasq.d/dkim.conf
systemctl restart dnsmasq
