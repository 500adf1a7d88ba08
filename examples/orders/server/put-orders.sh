#!/bin/sh
# Sends the orders of a JSON file, at most 100, to PUT /orders of a server of your own:
#   sh put-orders.sh orders.json
# ORDERS_URL and ORDERS_SECRET are in the environment. It needs curl and openssl. Exit code 1 unless every order was stored.
# openssl takes the secret as an argument, which every user of the machine can see: on a shared one use another language.
set -eu
file=${1:?"name a JSON file"}
: "${ORDERS_URL:?}" "${ORDERS_SECRET:?}"

path=/$(printf '%s' "$ORDERS_URL" | cut -d/ -f4-)
timestamp=$(date +%s)
# The server takes each nonce once.
nonce=$(openssl rand -hex 16)
hash=$(openssl dgst -sha256 -r "$file" | cut -d' ' -f1)
signature=$(printf 'PUT\n%s\n%s\n%s\n%s' "$path" "$timestamp" "$nonce" "$hash" |
  openssl dgst -sha256 -hmac "$ORDERS_SECRET" -r | cut -d' ' -f1)

answer=$(curl --silent --show-error --max-time 15 --request PUT --data-binary "@$file" \
  --header 'Content-Type: application/json' --header "X-Orders-Timestamp: $timestamp" \
  --header "X-Orders-Nonce: $nonce" --header "X-Orders-Signature: $signature" "$ORDERS_URL")
echo "$answer"

# An order that is notDone is sent again.
case $answer in
  *'"status":"refused"'* | *'"status":"notDone"'*) exit 1 ;;
  *'"ok":true'*) ;;
  *) exit 1 ;;
esac
