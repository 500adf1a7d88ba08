import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends the orders of a JSON file, at most 100, to PUT /orders of a server of your own: java PutOrders.java orders.json
 * ORDERS_URL and ORDERS_SECRET are in the environment. It needs Java 17 and no packages. Prints the answer; exit code 1 unless
 * every order was stored.
 */
public final class PutOrders {
  private static final Pattern FAILED = Pattern.compile("\"status\":\"(refused|notDone)\"|\"ok\":false");

  public static void main(String[] args) throws Exception {
    byte[] body = Files.readAllBytes(Path.of(args[0]));
    HttpResponse<String> response = HttpClient.newHttpClient().send(sign(body), BodyHandlers.ofString());
    System.out.println(response.body());
    // An order that is notDone is sent again.
    System.exit(response.statusCode() == 200 && !FAILED.matcher(response.body()).find() ? 0 : 1);
  }

  /** The server takes each nonce once, so a second try is signed again. */
  private static HttpRequest sign(byte[] body) throws GeneralSecurityException {
    URI url = URI.create(setting("ORDERS_URL"));
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    String nonce = UUID.randomUUID().toString();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String text = String.join("\n", "PUT", url.getRawPath() + query, timestamp, nonce, hash);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(setting("ORDERS_SECRET").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(15)).header("Content-Type", "application/json")
        .header("X-Orders-Timestamp", timestamp).header("X-Orders-Nonce", nonce)
        .header("X-Orders-Signature", HexFormat.of().formatHex(signature)).PUT(BodyPublishers.ofByteArray(body)).build();
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(name + " is missing.");
    }
    return value;
  }
}
