namespace Discord.Net.Rest;

public static class DefaultRestClientProvider
{
    public static readonly RestClientProvider Instance = Create();

    /// <exception cref="PlatformNotSupportedException">The proxy of the system is asked for where there is none.</exception>
    public static RestClientProvider Create(bool useProxy = false) => baseUrl => new DefaultRestClient(baseUrl, useProxy);
}
