#!/bin/sh
# Sends the orders of a JSON file, at most 100, to the cloud function putOrders:
#   sh put-orders.sh orders.json
# WECHAT_APPID, WECHAT_APPSECRET and TARO_APP_CLOUD_ENV are in the environment. Exit code 1 unless every order was stored.
set -eu
file=${1:?"name a JSON file"}
api=${WECHAT_API_ORIGIN:-https://api.weixin.qq.com}
: "${WECHAT_APPID:?}" "${WECHAT_APPSECRET:?}" "${TARO_APP_CLOUD_ENV:?}"

# Secret and token go through standard input, because the arguments of a program are seen by every user of the machine.
reply=$(printf '{"grant_type":"client_credential","appid":"%s","secret":"%s"}' "$WECHAT_APPID" "$WECHAT_APPSECRET" |
  curl --silent --show-error --fail --max-time 10 --header 'Content-Type: application/json' --data-binary @- \
    "$api/cgi-bin/stable_token")
token=$(printf '%s' "$reply" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')
if [ -z "$token" ]; then
  echo "WeChat gave no access token: $reply" >&2
  exit 1
fi

answer=$(printf 'url = "%s/tcb/invokecloudfunction?access_token=%s&env=%s&name=putOrders"\n' "$api" "$token" "$TARO_APP_CLOUD_ENV" |
  curl --silent --show-error --fail --max-time 15 --header 'Content-Type: application/json' --data-binary "@$file" --config -)
echo "$answer"

# resp_data is JSON in a text, so its quotes are escaped. An order that is notDone is sent again.
case $answer in
  *'\"status\":\"refused\"'* | *'\"status\":\"notDone\"'*) exit 1 ;;
  *'\"ok\":true'*) ;;
  *) exit 1 ;;
esac
