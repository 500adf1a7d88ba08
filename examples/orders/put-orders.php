<?php
// Sends the orders of a JSON file to the cloud function putOrders, a hundred a call:
//   php put-orders.php orders.json
// WECHAT_APPID, WECHAT_APPSECRET and TARO_APP_CLOUD_ENV are in the environment. It needs PHP 8.1 with curl.
declare(strict_types=1);

const MAX_ORDERS = 100;
const MAX_TRIES = 3;

function setting(string $name): string
{
    $value = getenv($name);
    if ($value === false || $value === '') {
        throw new RuntimeException("$name is missing.");
    }
    return $value;
}

function post(string $path, array $body): array
{
    $curl = curl_init((getenv('WECHAT_API_ORIGIN') ?: 'https://api.weixin.qq.com') . $path);
    curl_setopt_array($curl, [
        CURLOPT_POSTFIELDS => json_encode($body, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR),
        CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 15,
    ]);
    $text = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    if ($text === false || $status !== 200) {
        throw new RuntimeException("WeChat answered HTTP $status");
    }
    $reply = json_decode($text, true, 512, JSON_THROW_ON_ERROR);
    // A success may have no errcode at all.
    if (($reply['errcode'] ?? 0) !== 0) {
        throw new RuntimeException("WeChat answered {$reply['errcode']}");
    }
    return $reply;
}

/** WeChat answers the same token to everyone until its last minutes, so it may be asked for before each call. */
function fetchToken(): string
{
    $keys = ['appid' => setting('WECHAT_APPID'), 'secret' => setting('WECHAT_APPSECRET')];
    return post('/cgi-bin/stable_token', ['grant_type' => 'client_credential'] + $keys)['access_token'];
}

function call(array $orders): array
{
    $query = http_build_query([
        'access_token' => fetchToken(),
        'env' => setting('TARO_APP_CLOUD_ENV'),
        'name' => 'putOrders',
    ]);
    $reply = post("/tcb/invokecloudfunction?$query", ['orders' => $orders]);
    // The function's own answer is JSON in a text.
    $answer = json_decode($reply['resp_data'], true, 512, JSON_THROW_ON_ERROR);
    if (!$answer['ok']) {
        throw new RuntimeException("putOrders answered {$answer['code']}");
    }
    return $answer['data']['results'];
}

/** Sends orders and returns the results of those that were not stored. Sending an order again is harmless. */
function putOrders(array $orders): array
{
    $failed = [];
    foreach (array_chunk($orders, MAX_ORDERS) as $batch) {
        for ($tries = 1; count($batch) > 0; $tries++) {
            $again = [];
            foreach (call($batch) as $result) {
                if ($result['status'] === 'notDone' && $tries < MAX_TRIES) {
                    $again[] = $batch[$result['index']];
                } elseif (in_array($result['status'], ['notDone', 'refused'], true)) {
                    $failed[] = $result;
                }
            }
            $batch = $again;
        }
    }
    return $failed;
}

try {
    $file = file_get_contents($argv[1] ?? 'orders.json');
    $orders = json_decode($file, true, 512, JSON_THROW_ON_ERROR)['orders'];
    $failed = putOrders($orders);
} catch (Throwable $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
foreach ($failed as $result) {
    $why = ($result['field'] ?? '') . ' ' . ($result['reason'] ?? '');
    fwrite(STDERR, ($result['orderId'] ?? 'An order without id') . ": {$result['status']}, $why\n");
}
printf("%d of %d orders are stored.\n", count($orders) - count($failed), count($orders));
exit(count($failed) > 0 ? 1 : 0);
