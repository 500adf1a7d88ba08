<?php
// Sends the orders of a JSON file, at most 100, to PUT /orders of a server of your own:
//   php put-orders.php orders.json
// ORDERS_URL and ORDERS_SECRET are in the environment. It needs PHP 8.1 with curl. Exit code 1 unless every order was stored.
declare(strict_types=1);

function setting(string $name): string
{
    $value = getenv($name);
    if ($value === false || $value === '') {
        throw new RuntimeException("$name is missing.");
    }
    return $value;
}

/** The headers that sign a body. The server takes each nonce once, so a second try is signed again. */
function sign(string $path, string $body): array
{
    $timestamp = (string) time();
    $nonce = bin2hex(random_bytes(16));
    $text = implode("\n", ['PUT', $path, $timestamp, $nonce, hash('sha256', $body)]);
    return [
        'Content-Type: application/json',
        "X-Orders-Timestamp: $timestamp",
        "X-Orders-Nonce: $nonce",
        'X-Orders-Signature: ' . hash_hmac('sha256', $text, setting('ORDERS_SECRET')),
    ];
}

function putOrders(string $body): array
{
    $url = setting('ORDERS_URL');
    $query = parse_url($url, PHP_URL_QUERY);
    $path = parse_url($url, PHP_URL_PATH) . ($query === null ? '' : "?$query");
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_CUSTOMREQUEST => 'PUT',
        CURLOPT_POSTFIELDS => $body,
        CURLOPT_HTTPHEADER => sign($path, $body),
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 15,
    ]);
    $text = curl_exec($curl);
    $answer = $text === false ? null : json_decode($text, true);
    if (!($answer['ok'] ?? false)) {
        throw new RuntimeException('PUT /orders answered ' . ($answer['code'] ?? 'nothing'));
    }
    return $answer['data']['results'];
}

try {
    $results = putOrders(file_get_contents($argv[1] ?? 'orders.json'));
} catch (Throwable $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
// An order that is notDone is sent again.
$failed = array_filter($results, fn ($result) => in_array($result['status'], ['refused', 'notDone'], true));
foreach ($failed as $result) {
    $why = ($result['field'] ?? '') . ' ' . ($result['reason'] ?? '');
    fwrite(STDERR, ($result['orderId'] ?? 'An order without id') . ": {$result['status']}, $why\n");
}
printf("%d of %d orders are stored.\n", count($results) - count($failed), count($results));
exit(count($failed) > 0 ? 1 : 0);
