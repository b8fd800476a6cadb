using System.Net.Http.Json;
using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

/// <summary>Speaks the control API; what it refuses becomes a <see cref="RefusedByDiscordException"/>.</summary>
internal sealed class ControlClient(Uri url, CancellationToken cancellationToken) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(url, "sandbox/"), Timeout = Timeout.InfiniteTimeSpan };

    public CancellationToken Ended { get; } = cancellationToken;

    public void Dispose() => _http.Dispose();

    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    public Task<JsonElement> PostAsync(string path, object? body) => SendAsync(HttpMethod.Post, path, body);

    public Task<JsonElement> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<JsonElement> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, body: null);

    public Task<Stream> OpenEventsAsync(CancellationToken cancellation) => _http.GetStreamAsync("events", cancellation);

    /// <summary>A file's bytes, from where the pretend Discord says that they lie.</summary>
    public Task<byte[]> DownloadAsync(string address) => _http.GetByteArrayAsync(address, Ended);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request, Ended);
        var bytes = await response.Content.ReadAsByteArrayAsync(Ended);
        var json = bytes.Length == 0 ? default : JsonElement.Parse(bytes);
        if (response.IsSuccessStatusCode)
            return json;

        var message = json.ValueKind == JsonValueKind.Object ? json.Text("message") : null;
        throw new RefusedByDiscordException(message ?? $"The sandbox answered {(int)response.StatusCode}.", json.Text("field"));
    }
}
