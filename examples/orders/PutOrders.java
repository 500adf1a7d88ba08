import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends the orders of a JSON file to the cloud function putOrders, a hundred a call. WECHAT_APPID, WECHAT_APPSECRET and
 * TARO_APP_CLOUD_ENV are in the environment. It needs Java 17 and Jackson, which every Spring Boot program has:
 * java -cp jackson-databind.jar:jackson-core.jar:jackson-annotations.jar PutOrders.java orders.json
 */
public final class PutOrders {
  private static final int MAX_ORDERS = 100;
  private static final int MAX_TRIES = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String api = System.getenv().getOrDefault("WECHAT_API_ORIGIN", "https://api.weixin.qq.com");

  public static void main(String[] args) throws Exception {
    JsonNode orders = JSON.readTree(Path.of(args[0]).toFile()).path("orders");
    List<JsonNode> all = new ArrayList<>();
    orders.forEach(all::add);
    List<JsonNode> failed = new PutOrders().putOrders(all);
    for (JsonNode result : failed) {
      System.err.printf("%s: %s, %s %s%n", result.path("orderId").asText("An order without id"),
          result.path("status").asText(), result.path("field").asText(), result.path("reason").asText());
    }
    System.out.printf("%d of %d orders are stored.%n", all.size() - failed.size(), all.size());
    System.exit(failed.isEmpty() ? 0 : 1);
  }

  /** Sends orders and returns the results of those that were not stored. Sending an order again is harmless. */
  public List<JsonNode> putOrders(List<JsonNode> orders) throws IOException, InterruptedException {
    List<JsonNode> failed = new ArrayList<>();
    for (int start = 0; start < orders.size(); start += MAX_ORDERS) {
      List<JsonNode> batch = orders.subList(start, Math.min(start + MAX_ORDERS, orders.size()));
      for (int tries = 1; !batch.isEmpty(); tries++) {
        List<JsonNode> again = new ArrayList<>();
        for (JsonNode result : call(batch)) {
          boolean notDone = result.path("status").asText().equals("notDone");
          if (notDone && tries < MAX_TRIES) {
            again.add(batch.get(result.path("index").asInt()));
          } else if (notDone || result.path("status").asText().equals("refused")) {
            failed.add(result);
          }
        }
        batch = again;
      }
    }
    return failed;
  }

  private JsonNode call(List<JsonNode> orders) throws IOException, InterruptedException {
    ArrayNode list = JSON.createArrayNode().addAll(orders);
    String path = "/tcb/invokecloudfunction?access_token=" + encode(fetchToken()) + "&env="
        + encode(setting("TARO_APP_CLOUD_ENV")) + "&name=putOrders";
    // The function's own answer is JSON in a text.
    JsonNode answer = JSON.readTree(post(path, Map.of("orders", list)).path("resp_data").asText());
    if (!answer.path("ok").asBoolean()) {
      throw new IOException("putOrders answered " + answer.path("code").asText());
    }
    return answer.path("data").path("results");
  }

  /** WeChat answers the same token to everyone until its last minutes, so it may be asked for before each call. */
  private String fetchToken() throws IOException, InterruptedException {
    Map<String, String> body = Map.of("grant_type", "client_credential", "appid", setting("WECHAT_APPID"), "secret",
        setting("WECHAT_APPSECRET"));
    return post("/cgi-bin/stable_token", body).path("access_token").asText();
  }

  private JsonNode post(String path, Object body) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(api + path)).timeout(Duration.ofSeconds(15))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("WeChat answered HTTP " + response.statusCode());
    }
    JsonNode reply = JSON.readTree(response.body());
    // A success may have no errcode at all.
    if (reply.path("errcode").asInt() != 0) {
      throw new IOException("WeChat answered " + reply.path("errcode").asInt());
    }
    return reply;
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(name + " is missing.");
    }
    return value;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
