namespace Discord.Gateway.Session;

/// <summary>The URLs we connect to.</summary>
internal static class GatewayAddress
{
    private const string DefaultQuery = "v=10&encoding=json&compress=zlib-stream";

    /// <summary>An address that brings a query of its own is taken as it is: so a server or a test can ask for plain JSON.</summary>
    public static Uri ForIdentify(string url)
    {
        var address = new UriBuilder(url);
        if (address.Query.Length <= 1)
            address.Query = DefaultQuery;
        return address.Uri;
    }

    /// <summary>A resume must use the version, encoding and compression that its session began with.</summary>
    public static Uri ForResume(string resumeUrl, Uri original) =>
        new UriBuilder(resumeUrl) { Query = original.Query }.Uri;
}
